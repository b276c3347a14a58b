export { feastConnector } from './feastConnector';
