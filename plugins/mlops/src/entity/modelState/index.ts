export { ModelStateCard } from './ModelStateCard';
