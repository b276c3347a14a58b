export * from './MlopsSearchDocument';
