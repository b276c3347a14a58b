/**
 * Built-in connectors of the MLOps portal: MLflow, Feast, KServe and static
 * endpoints.
 *
 * @packageDocumentation
 */
export { connectorsModule as default } from './module';
