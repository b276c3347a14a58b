import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { listQuerySchema } from '@mlops-portal/backstage-plugin-mlops-common';
import { listRows } from '../lists/listRows';
import { modelList } from '../models/modelList';
import { EntityOrigins } from '../origins/EntityOrigins';
import { SourceReading } from '../sourceReadings/SourceReadings';
import { CatalogSnapshot } from './CatalogSnapshot';
import { Directory } from './Directory';
import { SummaryCache } from './SummaryCache';
import { Visibility } from './Visibility';

const model = (name: string, spec: object = {}): Entity => ({
  apiVersion: 'mlops-portal.io/v1alpha1',
  kind: 'MLModel',
  metadata: {
    name,
    namespace: 'default',
    annotations: {
      'backstage.io/managed-by-location': 'mlops:lab',
      'mlops-portal.io/source': 'lab',
      'mlops-portal.io/source-key': name,
    },
  },
  spec: { type: 'other', lifecycle: 'production', owner: 'team-a', ...spec },
});

const roles = { champion: ['champion'], challenger: ['challenger'] };
const olga = mockCredentials.user('user:default/olga');
const conditional: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: { rule: 'X', resourceType: 'catalog-entity', params: {} },
};

function setUp(options: {
  entities: () => Entity[];
  visible?: () => Entity[];
  result?: 'ALLOW' | 'DENY' | 'CONDITIONAL';
  stale?: boolean;
}) {
  let now = 0;
  const reads = { catalog: 0, asCaller: 0, down: false };
  const catalog = catalogServiceMock.mock({
    streamEntities: (query, asked) => {
      if (reads.down) throw new Error('down');
      const caller = JSON.stringify(asked).includes('olga');
      reads[caller ? 'asCaller' : 'catalog']++;
      const entities = caller
        ? (options.visible ?? options.entities)()
        : options.entities();
      return catalogServiceMock({ entities }).streamEntities(query);
    },
  });
  const permissions = mockServices.permissions.mock({
    authorizeConditional: async queries =>
      queries.map((): PolicyDecision =>
        options.result === 'CONDITIONAL'
          ? conditional
          : { result: AuthorizeResult[options.result ?? 'ALLOW'] },
      ),
  });
  const readings: SourceReading[] = [
    { id: 'lab', title: 'Lab', connector: 'X', stale: options.stale ?? false },
  ];
  const logger = mockServices.logger.mock();
  const clock = () => now;
  const origins = new EntityOrigins({ locations: [] });
  const directory = new Directory({
    roles,
    origins,
    readings: { all: async () => readings },
    snapshot: new CatalogSnapshot({
      catalog,
      auth: mockServices.auth(),
      origins,
      logger,
      now: clock,
    }),
    summaries: new SummaryCache({
      async *summaries() {
        yield* [];
      },
    }),
    visibility: new Visibility({ permissions, catalog, now: clock }),
    now: clock,
  });
  return {
    directory,
    reads,
    logger,
    pass: (ms: number) => {
      now += ms;
    },
    refs: async () => (await directory.rows(olga)).models.map(row => row.ref),
  };
}

describe('Directory', () => {
  it('answers from memory, and reads the catalog again behind an answer', async () => {
    let entities = [model('a')];
    const t = setUp({ entities: () => entities });
    expect(await t.refs()).toEqual(['mlmodel:default/a']);
    entities = [model('a'), model('b')];
    t.pass(29_000);
    expect(await t.refs()).toHaveLength(1);
    expect(t.reads.catalog).toBe(1);
    t.pass(2_000);
    expect(await t.refs()).toHaveLength(1);
    await new Promise(resolve => setImmediate(resolve));
    expect(await t.refs()).toHaveLength(2);
    expect(t.reads.catalog).toBe(2);
  });

  it('names the readers of a view in one order, however the catalog answers', async () => {
    const view: Entity = {
      ...model('trips'),
      kind: 'FeatureView',
      spec: { type: 'batch', lifecycle: 'production', owner: 'team-a' },
    };
    const consumesFeatures = ['featureview:default/trips'];
    const readers = ['b', 'c', 'a'].map(name =>
      model(name, { consumesFeatures }),
    );
    const { directory } = setUp({ entities: () => [...readers, view] });

    const { featureViews } = await directory.rows(olga);

    expect(featureViews[0].consumers.map(one => one.title)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('looks again sooner when entities are about to change', async () => {
    const t = setUp({ entities: () => [model('a')] });
    await t.refs();
    t.directory.expectChange();
    t.pass(3_000);
    await t.refs();
    await new Promise(resolve => setImmediate(resolve));
    expect(t.reads.catalog).toBe(2);
  });

  it('shows what was there before while the catalog is down', async () => {
    const t = setUp({ entities: () => [model('a')], stale: true });
    await t.refs();
    t.reads.down = true;
    t.pass(60_000);
    expect(await t.refs()).toEqual(['mlmodel:default/a']);
    await new Promise(resolve => setImmediate(resolve));
    expect(t.logger.warn).toHaveBeenCalledWith(expect.stringContaining('down'));
    const { models } = await t.directory.rows(olga);
    expect(models[0].stale).toBe(true);
  });

  it('leaves out what it does not understand', async () => {
    const odd = { ...model('odd'), spec: { type: 'sorcery' } };
    const t = setUp({ entities: () => [odd, model('a')] });
    expect(await t.refs()).toEqual(['mlmodel:default/a']);
  });

  it.each([
    ['ALLOW', ['mlmodel:default/a', 'mlmodel:default/b']],
    ['DENY', []],
    ['CONDITIONAL', ['mlmodel:default/b']],
  ] as const)(
    'shows what the decision %s lets through',
    async (result, refs) => {
      const t = setUp({
        result,
        entities: () => [model('a'), model('b')],
        visible: () => [model('b')],
      });
      expect(await t.refs()).toEqual(refs);
    },
  );

  it('remembers what a caller may see for ten seconds, no longer', async () => {
    let visible = [model('a')];
    const t = setUp({
      result: 'CONDITIONAL',
      entities: () => [model('a'), model('b')],
      visible: () => visible,
    });
    await Promise.all([t.refs(), t.refs()]);
    expect(t.reads.asCaller).toBe(1);
    visible = [model('b')];
    t.pass(9_999);
    expect(await t.refs()).toEqual(['mlmodel:default/a']);
    t.pass(1);
    expect(await t.refs()).toEqual(['mlmodel:default/b']);
  });

  it('lists ten thousand models with every facet and count right', async () => {
    const entities = Array.from({ length: 10_000 }, (_, i) =>
      model(`m${i}`, {
        tasks: [`task-${i % 7}`],
        framework: i % 2 ? 'sklearn' : 'xgboost',
        owner: `group:default/team-${i % 50}`,
        aliases: i % 4 ? [{ name: 'champion', version: '1' }] : [],
        versions: [{ version: '1', status: 'ready' }],
      }),
    );
    const t = setUp({ entities: () => entities });
    const { models } = await t.directory.rows(olga);
    const page = listRows(
      models,
      listQuerySchema.parse({ framework: 'sklearn', limit: 50 }),
      modelList,
    );
    expect(page.total).toBe(5_000);
    expect(page.items).toHaveLength(50);
    expect(page.summary.withoutChampion).toBe(0);
    expect(page.facets.framework).toEqual([
      { value: 'sklearn', count: 5_000 },
      { value: 'xgboost', count: 5_000 },
    ]);
    expect(page.facets.owner).toHaveLength(25);
  });
});
