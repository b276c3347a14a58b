export { FeatureViewDefinitionCard } from './FeatureViewDefinitionCard';
export { FeatureViewFeaturesCard } from './FeatureViewFeaturesCard';
export { FeatureViewStateCard } from './FeatureViewStateCard';
