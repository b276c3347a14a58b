export { kserveConnector } from './kserveConnector';
