/**
 * Models, feature views and endpoints in Backstage search.
 *
 * @packageDocumentation
 */
export { searchModuleMlops as default } from './module';
