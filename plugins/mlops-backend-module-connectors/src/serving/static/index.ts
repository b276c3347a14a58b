export { staticConnector } from './staticConnector';
