/**
 * Contracts of the MLOps portal: kinds, schemas, permissions and HTTP client.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './describeIssues';
export * from './facts';
export * from './kinds';
export * from './permissions';
export * from './reproducibility';
