export { loadOwnedModels, type OwnedModels } from './ownedModels';
export { OwnedModelsCard } from './OwnedModelsCard';
export { OwnedModelsList } from './OwnedModelsList';
