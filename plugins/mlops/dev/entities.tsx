import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { createDevApp } from '@backstage/frontend-dev-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import catalogGraphPlugin from '@backstage/plugin-catalog-graph/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { mlopsApiRef } from '@mlops-portal/backstage-plugin-mlops-react';
import mlopsPlugin, {
  mlopsCatalogGraphModule,
  mlopsEntityPresentationModule,
  mlopsIconsModule,
} from '../src/alpha';
import {
  fixtureApi,
  flightDelayEntity,
  flightDelayProdEntity,
  routeRankerEntity,
  routeStatsEntity,
  teamRoutesEntity,
} from '../src/entity/__fixtures__';

// Entity pages over data in memory:
// `yarn start --entrypoint dev/entities`, then /catalog.

const entities = [
  flightDelayEntity,
  routeRankerEntity,
  routeStatsEntity,
  flightDelayProdEntity,
  teamRoutesEntity,
];

const catalogModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: catalogApiRef,
          deps: {},
          factory: () => catalogApiMock({ entities }),
        }),
    }),
  ],
});

const mlopsModule = createFrontendModule({
  pluginId: 'mlops',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({ api: mlopsApiRef, deps: {}, factory: fixtureApi }),
    }),
  ],
});

createDevApp({
  features: [
    catalogPlugin,
    catalogGraphPlugin,
    mlopsPlugin,
    mlopsIconsModule,
    mlopsEntityPresentationModule,
    mlopsCatalogGraphModule,
    catalogModule,
    mlopsModule,
  ],
});
