import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { mlopsApiRef } from '@mlops-portal/backstage-plugin-mlops-react';
import { InMemoryMlopsApi } from '@mlops-portal/backstage-plugin-mlops-react/testUtils';
import mlopsPlugin from '../src/alpha';
import { developmentData } from './fixtures';

// With `?empty` the portal has no source yet.
const data = window.location.search.includes('empty') ? {} : developmentData();

createDevApp({
  features: [
    mlopsPlugin.withOverrides({
      extensions: [
        ApiBlueprint.make({
          params: defineParams =>
            defineParams({
              api: mlopsApiRef,
              deps: {},
              factory: () => new InMemoryMlopsApi(data),
            }),
        }),
      ],
    }),
    catalogPlugin,
    createFrontendModule({
      pluginId: 'catalog',
      extensions: [
        ApiBlueprint.make({
          params: defineParams =>
            defineParams({
              api: catalogApiRef,
              deps: {},
              factory: () => catalogApiMock(),
            }),
        }),
      ],
    }),
  ],
});
