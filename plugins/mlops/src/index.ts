/**
 * Front end of the MLOps portal for the classic front-end system; the plugin
 * for the new one is the default export of the entry point `./alpha`.
 *
 * @packageDocumentation
 */
export { MlopsPage, mlopsPlugin } from './plugin';
export { rootRouteRef as mlopsRouteRef } from './routes';
export * from './entity';
