import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

/** Tab with the versions of a model. @public */
export const modelVersionsRouteRef = createRouteRef({
  id: 'mlops:model-versions',
});

/** Tab with what a version of a model tracks. @public */
export const modelReproducibilityRouteRef = createRouteRef({
  id: 'mlops:model-reproducibility',
});

/**
 * The tabs as cards see them: a portal may leave a tab out, and then the cards
 * show the same words without a link.
 */
export const toModelVersionsRouteRef = createExternalRouteRef({
  id: 'mlops:to-model-versions',
  optional: true,
  defaultTarget: 'mlops.modelVersions',
});

export const toModelReproducibilityRouteRef = createExternalRouteRef({
  id: 'mlops:to-model-reproducibility',
  optional: true,
  defaultTarget: 'mlops.modelReproducibility',
});

/** The page "ML platform", for links to its lists. */
export const toPlatformRouteRef = createExternalRouteRef({
  id: 'mlops:to-platform',
  optional: true,
  defaultTarget: 'mlops.root',
});

/** Routes of entity tabs, for the plugin's `routes`. */
export const entityRoutes = {
  modelVersions: modelVersionsRouteRef,
  modelReproducibility: modelReproducibilityRouteRef,
};

/** For the plugin's `externalRoutes`. */
export const entityExternalRoutes = {
  toPlatform: toPlatformRouteRef,
  toModelVersions: toModelVersionsRouteRef,
  toModelReproducibility: toModelReproducibilityRouteRef,
};
