export { EndpointsPage } from './EndpointsPage';
