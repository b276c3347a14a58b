export { ModelReproducibilityContent } from './ModelReproducibilityContent';
