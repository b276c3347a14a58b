import { createApiFactory } from '@backstage/core-plugin-api';
import { DefaultEntityPresentationApi } from '@backstage/plugin-catalog';
import {
  catalogGraphApiRef,
  DefaultCatalogGraphApi,
} from '@backstage/plugin-catalog-graph';
import {
  catalogApiRef,
  entityPresentationApiRef,
} from '@backstage/plugin-catalog-react';
import { mlopsKindIcons } from '@mlops-portal/backstage-plugin-mlops-react';
import { catalogGraphRelationPairs, catalogGraphRelations } from '../..';

export const apis = [
  // #region apis
  createApiFactory(
    catalogGraphApiRef,
    new DefaultCatalogGraphApi({
      knownRelations: catalogGraphRelations,
      knownRelationPairs: catalogGraphRelationPairs,
      defaultRelationTypes: { exclude: [] },
    }),
  ),
  createApiFactory({
    api: entityPresentationApiRef,
    deps: { catalogApi: catalogApiRef },
    factory: ({ catalogApi }) =>
      DefaultEntityPresentationApi.create({
        catalogApi,
        kindIcons: mlopsKindIcons,
      }),
  }),
  // #endregion
] as const;
