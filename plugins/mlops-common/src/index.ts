/**
 * Contracts of the MLOps portal: kinds, schemas, permissions and HTTP client.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './describeIssues';
export * from './endpointRequest';
export * from './facts';
export * from './featureDefinition';
export * from './kinds';
export * from './modelBom';
export * from './modelCard';
export * from './permissions';
export * from './reproducibility';
export * from './search';
