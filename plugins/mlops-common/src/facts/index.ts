export * from './factTypes';
