export { EndpointConditionsCard } from './EndpointConditionsCard';
export { EndpointRequestCard } from './EndpointRequestCard';
export { EndpointStateCard } from './EndpointStateCard';
