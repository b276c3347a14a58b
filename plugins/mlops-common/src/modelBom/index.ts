export * from './modelBom';
