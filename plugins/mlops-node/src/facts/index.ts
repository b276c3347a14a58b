export * from './FactsService';
export * from './factsServiceRef';
