import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity, RELATION_OWNED_BY } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import searchPlugin from '@backstage/plugin-search-backend';
import {
  MLOPS_API_VERSION,
  MlopsSearchDocument,
} from '@mlops-portal/backstage-plugin-mlops-common';
import request from 'supertest';
import searchModuleMlops from '.';

jest.setTimeout(30_000);

const entities: Entity[] = [
  {
    apiVersion: MLOPS_API_VERSION,
    kind: 'MLModel',
    metadata: {
      name: 'flight-delay',
      title: 'Flight delay',
      description: 'Arrival delay in minutes',
      annotations: { 'mlops-portal.io/source': 'mlflow' },
    },
    spec: {
      type: 'regression',
      lifecycle: 'production',
      owner: 'team-routes',
      tasks: ['tabular-regression'],
      framework: 'scikit-learn',
      algorithm: 'HistGradientBoostingRegressor',
      intendedUse: 'Plan turnarounds of aircraft.',
      limitations: 'Blizzards are rare in its data.',
      aliases: [{ name: 'champion', version: '12' }],
      consumesFeatures: ['featureview:default/route_delay_stats'],
    },
    relations: [
      { type: RELATION_OWNED_BY, targetRef: 'group:default/team-routes' },
    ],
  },
  {
    apiVersion: MLOPS_API_VERSION,
    kind: 'MLModel',
    metadata: {
      name: 'crew-notes-llm',
      namespace: 'labs',
      annotations: { 'mlops-portal.io/simulated': 'true' },
    },
    spec: {
      type: 'llm',
      lifecycle: 'experimental',
      owner: 'user:ada',
      tasks: ['summarization'],
    },
  },
  {
    apiVersion: MLOPS_API_VERSION,
    kind: 'FeatureView',
    metadata: { name: 'route_delay_stats' },
    spec: {
      type: 'batch',
      lifecycle: 'production',
      owner: 'team-routes',
      store: { type: 'feast', project: 'cirrus' },
      entities: [{ name: 'route', joinKeys: ['origin', 'destination'] }],
      features: [
        { name: 'mean_delay_7d', type: 'Float64', description: 'Last week' },
      ],
    },
  },
  {
    apiVersion: MLOPS_API_VERSION,
    kind: 'ModelEndpoint',
    metadata: { name: 'flight-delay-scorer' },
    spec: {
      type: 'kserve',
      lifecycle: 'production',
      owner: 'team-routes',
      runtime: 'sklearnserver',
      accelerator: { type: 'NVIDIA-L4', count: 1 },
      models: [{ name: 'flight-delay', role: 'champion' }],
      serves: ['mlmodel:default/flight-delay'],
    },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'flight-board' },
    spec: { type: 'website', lifecycle: 'production', owner: 'team-routes' },
  },
];

async function startSearch(
  options: { collator?: object; mayRead?: (ref: string) => boolean } = {},
) {
  const scheduler = mockServices.scheduler();
  const permissions = mockServices.permissions.mock({
    authorizeConditional: async requests =>
      requests.map(({ permission }) =>
        permission.name === 'catalog.entity.read' && options.mayRead
          ? {
              result: AuthorizeResult.CONDITIONAL,
              pluginId: 'catalog',
              resourceType: 'catalog-entity',
              conditions: {
                rule: 'IS_ENTITY_OWNER',
                resourceType: 'catalog-entity',
              },
            }
          : { result: AuthorizeResult.ALLOW },
      ),
    authorize: async requests =>
      requests.map(({ resourceRef }) => ({
        result:
          (options.mayRead?.(resourceRef ?? '') ?? true)
            ? AuthorizeResult.ALLOW
            : AuthorizeResult.DENY,
      })),
  });
  const backend = await startTestBackend({
    features: [
      searchPlugin,
      searchModuleMlops,
      catalogServiceMock.factory({ entities }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      permissions.factory,
      mockServices.rootConfig.factory({
        data: {
          permission: { enabled: true },
          search: { collators: { mlops: options.collator ?? {} } },
        },
      }),
    ],
  });
  return {
    index: () => scheduler.triggerTask('search_index_mlops'),
    search: async (
      term: string,
      filters: Record<string, string> = {},
    ): Promise<MlopsSearchDocument[]> => {
      const { body, status } = await request(backend.server)
        .get('/api/search/query')
        .query({ term, types: ['mlops'], filters });
      expect(status).toBe(200);
      return body.results.map(
        (result: { document: MlopsSearchDocument }) => result.document,
      );
    },
    stop: () => backend.stop(),
  };
}

const namesOf = (documents: MlopsSearchDocument[]) =>
  documents.map(({ name }) => name).sort();

describe('the search module', () => {
  let portal: Awaited<ReturnType<typeof startSearch>>;
  beforeAll(async () => {
    portal = await startSearch();
    await portal.index();
  });
  afterAll(() => portal.stop());

  it.each([
    ['a title', 'Flight', ['flight-delay', 'flight-delay-scorer']],
    ['a description', 'arrival', ['flight-delay']],
    ['an algorithm', 'HistGradientBoostingRegressor', ['flight-delay']],
    ['a model card', 'turnarounds', ['flight-delay']],
    ['limitations', 'blizzards', ['flight-delay']],
    ['an alias or role', 'champion', ['flight-delay', 'flight-delay-scorer']],
    ['a feature', 'mean_delay_7d', ['route_delay_stats']],
    [
      'a feature view that is read',
      'route_delay_stats',
      ['flight-delay', 'route_delay_stats'],
    ],
    ['a join key', 'destination', ['route_delay_stats']],
    ['an accelerator', 'NVIDIA-L4', ['flight-delay-scorer']],
    ['words of a feature', 'mean', ['route_delay_stats']],
  ])('finds by %s', async (_, term, names) => {
    // The engine also finds words that are spelled a little differently.
    const best = (await portal.search(term)).slice(0, names.length);
    expect(namesOf(best)).toEqual(names);
  });

  it('leaves the other kinds of the catalog alone', async () => {
    expect(namesOf(await portal.search(''))).toEqual([
      'crew-notes-llm',
      'flight-delay',
      'flight-delay-scorer',
      'route_delay_stats',
    ]);
  });

  it.each<[string, string, string[]]>([
    ['kind', 'MLModel', ['crew-notes-llm', 'flight-delay']],
    ['kind', 'FeatureView', ['route_delay_stats']],
    ['framework', 'scikit-learn', ['flight-delay']],
    ['framework', 'feast', ['route_delay_stats']],
    ['task', 'summarization', ['crew-notes-llm']],
    ['owner', 'user:labs/ada', ['crew-notes-llm']],
    [
      'owner',
      'group:default/team-routes',
      ['flight-delay', 'flight-delay-scorer', 'route_delay_stats'],
    ],
    ['lifecycle', 'experimental', ['crew-notes-llm']],
    ['simulated', 'true', ['crew-notes-llm']],
  ])('filters by %s %s', async (facet, value, names) => {
    expect(namesOf(await portal.search('', { [facet]: value }))).toEqual(names);
  });

  it('tells everything that a result shows, and empty what is unknown', async () => {
    const [model] = await portal.search('turnarounds');
    expect(model).toEqual({
      title: 'Flight delay',
      text: expect.stringContaining('Plan turnarounds of aircraft.'),
      location: '/catalog/default/mlmodel/flight-delay',
      kind: 'MLModel',
      namespace: 'default',
      name: 'flight-delay',
      type: 'regression',
      framework: 'scikit-learn',
      task: 'tabular-regression',
      owner: 'group:default/team-routes',
      lifecycle: 'production',
      source: 'mlflow',
      simulated: 'false',
    });
    const [llm] = await portal.search('', { task: 'summarization' });
    expect(llm).toMatchObject({
      title: 'crew-notes-llm',
      location: '/catalog/labs/mlmodel/crew-notes-llm',
      framework: '',
      source: '',
      simulated: 'true',
    });
    const [view] = await portal.search('mean_delay_7d');
    expect(Object.keys(view).sort()).toEqual(Object.keys(model).sort());
  });
});

describe('the search module with other settings', () => {
  it('reads the catalog in pages and links where it is told to', async () => {
    const portal = await startSearch({
      collator: { batchSize: 1, locationTemplate: '/ml/:kind/:name' },
    });
    await portal.index();
    const documents = await portal.search('');
    expect(documents.map(({ location }) => location).sort()).toEqual([
      '/ml/featureview/route_delay_stats',
      '/ml/mlmodel/crew-notes-llm',
      '/ml/mlmodel/flight-delay',
      '/ml/modelendpoint/flight-delay-scorer',
    ]);
    await portal.stop();
  });

  it('shows only what the catalog lets the reader see', async () => {
    const portal = await startSearch({
      mayRead: ref => ref === 'featureview:default/route_delay_stats',
    });
    await portal.index();
    expect(namesOf(await portal.search('delay'))).toEqual([
      'route_delay_stats',
    ]);
    await portal.stop();
  });

  it('names a wrong batch size', async () => {
    await expect(startSearch({ collator: { batchSize: 0 } })).rejects.toThrow(
      'search.collators.mlops.batchSize must be a whole number from 1 to 1000, not 0',
    );
  });
});
