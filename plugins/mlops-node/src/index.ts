/**
 * Extension points, services and the connector kit that MLOps modules build on.
 *
 * @packageDocumentation
 */
export * from './connector';
export * from './extensions';
export * from './facts';
export * from './metrics';
export * from './permissions';
