export { ModelLineageCard } from './ModelLineageCard';
