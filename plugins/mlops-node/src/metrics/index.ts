export * from './metricsRegistryServiceRef';
