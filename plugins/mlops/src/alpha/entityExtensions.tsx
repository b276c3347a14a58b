import { ExtensionDefinition } from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { MLOPS_API_VERSION } from '@mlops-portal/backstage-plugin-mlops-common';
import {
  modelReproducibilityRouteRef,
  modelVersionsRouteRef,
} from '../entity/routes';
import { homeExtensions } from './homeExtensions';
import { searchExtensions } from './searchExtensions';

const isModel = { kind: 'mlmodel', apiVersion: MLOPS_API_VERSION };
const isFeatureView = { kind: 'featureview', apiVersion: MLOPS_API_VERSION };
const isEndpoint = { kind: 'modelendpoint', apiVersion: MLOPS_API_VERSION };

const modelState = EntityCardBlueprint.make({
  name: 'model-state',
  params: {
    type: 'content',
    filter: isModel,
    loader: () =>
      import('../entity/modelState').then(m => <m.ModelStateCard />),
  },
});

const modelLineage = EntityCardBlueprint.make({
  name: 'model-lineage',
  params: {
    type: 'content',
    filter: isModel,
    loader: () =>
      import('../entity/modelLineage').then(m => <m.ModelLineageCard />),
  },
});

const modelCard = EntityCardBlueprint.make({
  name: 'model-card',
  params: {
    type: 'content',
    filter: isModel,
    loader: () => import('../entity/modelCard').then(m => <m.ModelCardCard />),
  },
});

const modelVersions = EntityContentBlueprint.make({
  name: 'model-versions',
  params: {
    path: '/versions',
    title: 'Versions',
    routeRef: modelVersionsRouteRef,
    filter: isModel,
    loader: () =>
      import('../entity/modelVersions').then(m => <m.ModelVersionsContent />),
  },
});

const modelReproducibility = EntityContentBlueprint.make({
  name: 'model-reproducibility',
  params: {
    path: '/reproducibility',
    title: 'Reproducibility',
    routeRef: modelReproducibilityRouteRef,
    filter: isModel,
    loader: () =>
      import('../entity/modelReproducibility').then(m => (
        <m.ModelReproducibilityContent />
      )),
  },
});

const featureViewState = EntityCardBlueprint.make({
  name: 'feature-view-state',
  params: {
    type: 'content',
    filter: isFeatureView,
    loader: () =>
      import('../entity/featureView').then(m => <m.FeatureViewStateCard />),
  },
});

const featureViewFeatures = EntityCardBlueprint.make({
  name: 'feature-view-features',
  params: {
    type: 'content',
    filter: isFeatureView,
    loader: () =>
      import('../entity/featureView').then(m => <m.FeatureViewFeaturesCard />),
  },
});

const featureViewDefinition = EntityCardBlueprint.make({
  name: 'feature-view-definition',
  params: {
    type: 'content',
    filter: isFeatureView,
    loader: () =>
      import('../entity/featureView').then(m => (
        <m.FeatureViewDefinitionCard />
      )),
  },
});

const endpointState = EntityCardBlueprint.make({
  name: 'endpoint-state',
  params: {
    type: 'content',
    filter: isEndpoint,
    loader: () =>
      import('../entity/endpoint').then(m => <m.EndpointStateCard />),
  },
});

const endpointConditions = EntityCardBlueprint.make({
  name: 'endpoint-conditions',
  params: {
    type: 'content',
    filter: isEndpoint,
    loader: () =>
      import('../entity/endpoint').then(m => <m.EndpointConditionsCard />),
  },
});

const endpointRequest = EntityCardBlueprint.make({
  name: 'endpoint-request',
  params: {
    type: 'content',
    filter: isEndpoint,
    loader: () =>
      import('../entity/endpoint').then(m => <m.EndpointRequestCard />),
  },
});

const ownedModels = EntityCardBlueprint.make({
  name: 'owned-models',
  params: {
    type: 'content',
    filter: { kind: { $in: ['group', 'system', 'domain'] } },
    loader: () =>
      import('../entity/ownedModels').then(m => <m.OwnedModelsCard />),
  },
});

/** Tabs and cards of entity pages, the home widget and the search result. */
export const entityExtensions: ExtensionDefinition[] = [
  modelState,
  modelLineage,
  modelCard,
  modelVersions,
  modelReproducibility,
  featureViewState,
  featureViewFeatures,
  featureViewDefinition,
  endpointState,
  endpointConditions,
  endpointRequest,
  ownedModels,
  ...homeExtensions,
  ...searchExtensions,
];
