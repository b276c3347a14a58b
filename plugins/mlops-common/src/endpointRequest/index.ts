export { endpointCurl, type EndpointAddress } from './endpointCurl';
