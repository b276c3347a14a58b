import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { IconBundleBlueprint } from '@backstage/plugin-app-react';
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
import {
  catalogGraphRelationPairs,
  catalogGraphRelations,
} from '../entity/catalogGraph';

/**
 * Icons of the portal's kinds for the app, as `kind:mlmodel` and so on. A module
 * of its own, since only the app's own plugin may add icons.
 *
 * @alpha
 */
export const mlopsIconsModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    IconBundleBlueprint.make({
      name: 'mlops-kinds',
      params: {
        icons: Object.fromEntries(
          Object.entries(mlopsKindIcons).map(([kind, Icon]) => [
            `kind:${kind}`,
            <Icon key={kind} fontSize="inherit" />,
          ]),
        ),
      },
    }),
  ],
});

/**
 * Lets the catalog graph show the relations of the portal's kinds, on its page
 * and on its card. Leave it out when the app has a graph API of its own, and
 * give that one `catalogGraphRelations` and `catalogGraphRelationPairs`.
 *
 * @alpha
 */
export const mlopsCatalogGraphModule = createFrontendModule({
  pluginId: 'catalog-graph',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: catalogGraphApiRef,
          deps: {},
          factory: () =>
            new DefaultCatalogGraphApi({
              knownRelations: catalogGraphRelations,
              knownRelationPairs: catalogGraphRelationPairs,
              defaultRelationTypes: { exclude: [] },
            }),
        }),
    }),
  ],
});

/**
 * Icons of the portal's kinds in links to entities and in the catalog graph.
 * Leave it out when the app has an entity presentation of its own, and give
 * that one `mlopsKindIcons` as `kindIcons`.
 *
 * @alpha
 */
export const mlopsEntityPresentationModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    ApiBlueprint.make({
      name: 'entity-presentation',
      params: defineParams =>
        defineParams({
          api: entityPresentationApiRef,
          deps: { catalogApi: catalogApiRef },
          factory: ({ catalogApi }) =>
            DefaultEntityPresentationApi.create({
              catalogApi,
              kindIcons: mlopsKindIcons,
            }),
        }),
    }),
  ],
});
