export { mlopsApiFactory } from './mlopsApiFactory';
export { mlopsApiRef } from './mlopsApiRef';
