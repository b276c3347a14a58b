export * from './catalogGraph';
export * from './exports';
export { modelReproducibilityRouteRef, modelVersionsRouteRef } from './routes';
