/**
 * The MLOps portal's kinds and entities in the Backstage catalog.
 *
 * @packageDocumentation
 */
export { catalogModuleMlops as default } from './module';
