export { parseItems } from './parseItems';
export * from './protoJson';
export * from './runStatus';
export * from './time';
