export { feastDefinition } from './feastDefinition';
