export { DatabaseFactsStore } from './DatabaseFactsStore';
export * from './FactsService';
export * from './factsServiceRef';
export * from './FactsSyncService';
