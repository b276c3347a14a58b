import {
  createComponentExtension,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { createCardExtension } from '@backstage/plugin-home-react';
import { ResultHighlight } from '@backstage/plugin-search-common';
import {
  createSearchResultListItemExtension,
  SearchResultListItemExtensionProps,
} from '@backstage/plugin-search-react';
import { MLOPS_SEARCH_TYPE } from '@mlops-portal/backstage-plugin-mlops-common';
import type { JSX } from 'react';
import { mlopsPlugin } from '../plugin';
import { myModelsCard } from './homeWidget/myModelsCard';
import { modelReproducibilityRouteRef, modelVersionsRouteRef } from './routes';

/** State of a model: champion, endpoints, last run. @public */
export const EntityModelStateCard: () => JSX.Element = mlopsPlugin.provide(
  createComponentExtension({
    name: 'EntityModelStateCard',
    component: {
      lazy: () => import('./modelState').then(m => m.ModelStateCard),
    },
  }),
);

/** From features through training to endpoints. @public */
export const EntityModelLineageCard: () => JSX.Element = mlopsPlugin.provide(
  createComponentExtension({
    name: 'EntityModelLineageCard',
    component: {
      lazy: () => import('./modelLineage').then(m => m.ModelLineageCard),
    },
  }),
);

/** Model card with its downloads. @public */
export const EntityModelCardCard: () => JSX.Element = mlopsPlugin.provide(
  createComponentExtension({
    name: 'EntityModelCardCard',
    component: { lazy: () => import('./modelCard').then(m => m.ModelCardCard) },
  }),
);

/** Tab with the versions of a model; mount it at `/versions`. @public */
export const EntityModelVersionsContent: () => JSX.Element =
  mlopsPlugin.provide(
    createRoutableExtension({
      name: 'EntityModelVersionsContent',
      component: () =>
        import('./modelVersions').then(m => m.ModelVersionsContent),
      mountPoint: modelVersionsRouteRef,
    }),
  );

/** Tab with what a version tracks; mount it at `/reproducibility`. @public */
export const EntityModelReproducibilityContent: () => JSX.Element =
  mlopsPlugin.provide(
    createRoutableExtension({
      name: 'EntityModelReproducibilityContent',
      component: () =>
        import('./modelReproducibility').then(
          m => m.ModelReproducibilityContent,
        ),
      mountPoint: modelReproducibilityRouteRef,
    }),
  );

/** Freshness of a feature view and who reads it. @public */
export const EntityFeatureViewStateCard: () => JSX.Element =
  mlopsPlugin.provide(
    createComponentExtension({
      name: 'EntityFeatureViewStateCard',
      component: {
        lazy: () => import('./featureView').then(m => m.FeatureViewStateCard),
      },
    }),
  );

/** Features of a view with their types. @public */
export const EntityFeatureViewFeaturesCard: () => JSX.Element =
  mlopsPlugin.provide(
    createComponentExtension({
      name: 'EntityFeatureViewFeaturesCard',
      component: {
        lazy: () =>
          import('./featureView').then(m => m.FeatureViewFeaturesCard),
      },
    }),
  );

/** A feature view as Feast code. @public */
export const EntityFeatureViewDefinitionCard: () => JSX.Element =
  mlopsPlugin.provide(
    createComponentExtension({
      name: 'EntityFeatureViewDefinitionCard',
      component: {
        lazy: () =>
          import('./featureView').then(m => m.FeatureViewDefinitionCard),
      },
    }),
  );

/** State of an endpoint: traffic, replicas, accelerators. @public */
export const EntityEndpointStateCard: () => JSX.Element = mlopsPlugin.provide(
  createComponentExtension({
    name: 'EntityEndpointStateCard',
    component: {
      lazy: () => import('./endpoint').then(m => m.EndpointStateCard),
    },
  }),
);

/** What the serving system says of an endpoint's health. @public */
export const EntityEndpointConditionsCard: () => JSX.Element =
  mlopsPlugin.provide(
    createComponentExtension({
      name: 'EntityEndpointConditionsCard',
      component: {
        lazy: () => import('./endpoint').then(m => m.EndpointConditionsCard),
      },
    }),
  );

/** Address of an endpoint and a request to try. @public */
export const EntityEndpointRequestCard: () => JSX.Element = mlopsPlugin.provide(
  createComponentExtension({
    name: 'EntityEndpointRequestCard',
    component: {
      lazy: () => import('./endpoint').then(m => m.EndpointRequestCard),
    },
  }),
);

/** Models of a group, user, system or domain, the worst first. @public */
export const EntityOwnedModelsCard: () => JSX.Element = mlopsPlugin.provide(
  createComponentExtension({
    name: 'EntityOwnedModelsCard',
    component: {
      lazy: () => import('./ownedModels').then(m => m.OwnedModelsCard),
    },
  }),
);

/** Home page card with the reader's models. @public */
export const HomePageMyModels = mlopsPlugin.provide(
  createCardExtension({ ...myModelsCard, name: 'HomePageMyModels' }),
);

/** Search result of a model, feature view or endpoint. @public */
export const MlopsSearchResultListItem: (
  props: SearchResultListItemExtensionProps<{ highlight?: ResultHighlight }>,
) => JSX.Element | null = mlopsPlugin.provide(
  createSearchResultListItemExtension({
    name: 'MlopsSearchResultListItem',
    component: () =>
      import('./searchResult').then(m => m.MlopsSearchResultListItem),
    predicate: result => result.type === MLOPS_SEARCH_TYPE,
  }),
);
