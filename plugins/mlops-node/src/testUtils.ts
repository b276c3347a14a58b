export * from './testUtils/databases';
