/**
 * Hooks, charts and small components of the MLOps portal, for other front ends
 * to build on.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './charts';
export * from './formats';
export * from './icons';
export * from './resource';
export * from './states';
export * from './status';
export * from './table';
export * from './text';
export * from './translation';
export * from './url';
