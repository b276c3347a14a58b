export { mlflowConnector } from './mlflowConnector';
