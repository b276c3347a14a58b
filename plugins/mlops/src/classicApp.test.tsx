import { Entity, getCompoundEntityRef } from '@backstage/catalog-model';
import { FlatRoutes } from '@backstage/core-app-api';
import { SidebarContext } from '@backstage/core-components';
import { CatalogEntityPage, catalogPlugin } from '@backstage/plugin-catalog';
import { catalogGraphApiRef } from '@backstage/plugin-catalog-graph';
import {
  AsyncEntityProvider,
  catalogApiRef,
  entityPresentationApiRef,
  entityRouteRef,
  MockStarredEntitiesApi,
  starredEntitiesApiRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  searchApiRef,
  SearchContextProvider,
} from '@backstage/plugin-search-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
  TestAppOptions,
} from '@backstage/test-utils';
import { mlopsApiRef } from '@mlops-portal/backstage-plugin-mlops-react';
import { screen } from '@testing-library/react';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ReactNode } from 'react';
import { Route } from 'react-router-dom';
import { icons, routes } from './__testUtils__/classicApp/App';
import { apis } from './__testUtils__/classicApp/apis';
import { entityPage, ownedModels } from './__testUtils__/classicApp/EntityPage';
import { homeCard } from './__testUtils__/classicApp/HomePage';
import { sidebarItem } from './__testUtils__/classicApp/Root';
import { searchResult } from './__testUtils__/classicApp/SearchPage';
import {
  fixtureApi,
  flightDelayEntity,
  flightDelayProdEntity,
  routeStatsEntity,
  teamRoutesEntity,
} from './entity/__fixtures__';

const SOURCES = path.join(__dirname, '__testUtils__/classicApp');
const DOCUMENT = path.join(__dirname, '../../../docs/classic-front-end.md');

const catalog = catalogApiMock({
  entities: [flightDelayEntity, routeStatsEntity, flightDelayProdEntity],
});

const render = (
  children: ReactNode,
  address = '/',
  mountedRoutes: TestAppOptions['mountedRoutes'] = {
    '/catalog/:namespace/:kind/:name': entityRouteRef,
  },
) =>
  renderInTestApp(
    <TestApiProvider
      apis={[
        [mlopsApiRef, fixtureApi()],
        [catalogApiRef, catalog],
        [entityPresentationApiRef, apis[1].factory({ catalogApi: catalog })],
        [mockApis.permission.factory().api, mockApis.permission()],
        [starredEntitiesApiRef, new MockStarredEntitiesApi()],
        [
          searchApiRef,
          {
            query: async () => ({
              results: [
                {
                  type: 'mlops',
                  document: {
                    title: 'flight-delay',
                    text: 'Arrival delay',
                    location: '/catalog/default/mlmodel/flight-delay',
                    kind: 'MLModel',
                    owner: 'group:default/team-routes',
                  },
                },
              ],
            }),
          },
        ],
      ]}
    >
      {children}
    </TestApiProvider>,
    {
      routeEntries: [address],
      mountedRoutes,
    },
  );

const renderPage = (entity: Entity, tab = '') => {
  const { kind, namespace, name } = getCompoundEntityRef(entity);
  return render(
    <FlatRoutes>
      <Route
        path="/catalog/:namespace/:kind/:name"
        element={<CatalogEntityPage />}
      >
        {entityPage}
      </Route>
    </FlatRoutes>,
    `/catalog/${namespace}/${kind}/${name}${tab}`,
    { '/catalog': catalogPlugin.routes.catalogIndex },
  );
};

describe('a classic app, put together as the documentation says', () => {
  it('has the page', async () => {
    await render(<FlatRoutes>{routes}</FlatRoutes>, '/mlops');
    expect(
      await screen.findByRole('heading', { name: 'ML platform' }),
    ).toBeVisible();
  });

  it('has the item in the sidebar', async () => {
    await render(
      <SidebarContext.Provider value={{ isOpen: true, setOpen: () => {} }}>
        {sidebarItem}
      </SidebarContext.Provider>,
    );
    expect(screen.getByRole('link', { name: 'ML platform' })).toHaveAttribute(
      'href',
      '/mlops',
    );
  });

  it.each<[string, Entity, string, RegExp]>([
    ['a model', flightDelayEntity, '', /^Champion is version 12/],
    ['its versions', flightDelayEntity, '/versions', /^Of 9 versions/],
    ['what it tracks', flightDelayEntity, '/reproducibility', /^Version 12 sc/],
    ['a feature view', routeStatsEntity, '', /^Values are/],
    ['an endpoint', flightDelayProdEntity, '', /^In service: flight-delay/],
  ])('has the page of %s', async (_, entity, tab, sentence) => {
    await renderPage(entity, tab);
    expect(await screen.findByText(sentence)).toBeVisible();
  });

  it('has the models of a team', async () => {
    await render(
      <AsyncEntityProvider entity={teamRoutesEntity} loading={false}>
        {ownedModels}
      </AsyncEntityProvider>,
    );
    expect(await screen.findByText('Models of this team')).toBeVisible();
  });

  it('has results of search', async () => {
    await render(
      <SearchContextProvider
        initialState={{ term: 'delay', types: ['mlops'], filters: {} }}
      >
        {searchResult}
      </SearchContextProvider>,
    );
    expect(
      await screen.findByRole('link', { name: /flight-delay/ }),
    ).toHaveAttribute('href', '/catalog/default/mlmodel/flight-delay');
  });

  it('has the reader’s models at home', async () => {
    await render(homeCard);
    expect(await screen.findByText('My models')).toBeVisible();
  });

  it('knows the kinds’ icons and relations', async () => {
    expect(Object.keys(icons)).toEqual([
      'kind:mlmodel',
      'kind:featureview',
      'kind:modelendpoint',
    ]);
    const [graph, presentation] = apis;
    expect([graph.api, presentation.api]).toEqual([
      catalogGraphApiRef,
      entityPresentationApiRef,
    ]);
    expect(graph.factory({}).knownRelations).toContain('servesModel');
    const { snapshot } = presentation
      .factory({ catalogApi: catalog })
      .forEntity('mlmodel:default/flight-delay');
    const { Icon } = snapshot;
    expect(Icon).toBe(icons['kind:mlmodel']);
  });
});

/** What is between `#region` and `#endregion`, without its indentation. */
function regions(source: string): string[] {
  const found = source.matchAll(
    /^( *)\/\/ #region \w+\n([\s\S]*?)^ *\/\/ #endregion/gm,
  );
  return [...found].map(([, indent, text]) =>
    text.replaceAll(new RegExp(`^${indent}`, 'gm'), '').trim(),
  );
}

describe('the documentation', () => {
  it('shows what these tests run, and nothing else of these files', () => {
    const document = readFileSync(DOCUMENT, 'utf8');
    const tried = readdirSync(SOURCES).flatMap(file =>
      regions(readFileSync(path.join(SOURCES, file), 'utf8')),
    );
    expect(tried).toHaveLength(8);
    for (const snippet of tried) expect(document).toContain(snippet);
  });

  it('names every component that the package has for a classic app', async () => {
    const document = readFileSync(DOCUMENT, 'utf8');
    const exported = Object.keys(await import('.'));
    const components = exported.filter(name => /^[A-Z]/.test(name));
    expect(components.length).toBeGreaterThan(12);
    expect(components.filter(name => !document.includes(name))).toEqual([]);
  });
});
