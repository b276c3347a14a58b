import { Entity } from '@backstage/catalog-model';
import {
  MLModelEntityV1alpha1,
  ModelEndpointEntityV1alpha1,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { eachSupportedDatabase } from '@mlops-portal/backstage-plugin-mlops-node/testUtils';
import {
  endpointFact,
  featureServiceFact,
  featureViewFact,
  modelFact,
  runFact,
  versionFact,
} from '../__testUtils__/facts';
import {
  organisation,
  projectionHarness,
} from '../__testUtils__/projectionHarness';

jest.setTimeout(60_000);

const TWO_SOURCES = {
  sources: [
    { id: 'mlflow', connector: 'mlflow', title: 'MLflow' },
    { id: 'feast', connector: 'feast', simulated: true },
  ],
};

const TWO_SOURCES_OF_MODELS = {
  mlops: {
    sources: [
      { id: 'mlflow', connector: 'mlflow' },
      { id: 'other', connector: 'mlflow' },
    ],
  },
};

describe.each(eachSupportedDatabase())(
  'EntityProjection on %s',
  (_, createDatabase) => {
    const harness = async (
      options: Omit<Parameters<typeof projectionHarness>[0], 'database'> = {},
    ) => projectionHarness({ database: await createDatabase(), ...options });

    it('makes a model with its owner, aliases, card and place', async () => {
      const t = await harness();
      await t.bring('mlflow', [
        modelFact('Flight Delay', {
          description:
            'Predicts delays.\n## Intended use\nPlan gates.\n## Limitations\nNo strikes.',
          tags: {
            owner: 'team-routes',
            system: 'flights',
            task: 'tabular-regression',
            license: 'apache-2.0',
            risk_tier: 'minimal',
            pii: 'no',
          },
          aliases: [{ alias: 'champion', version: '2' }],
        }),
        versionFact('Flight Delay', '1', { createdAt: '2026-11-01T00:00:00Z' }),
        versionFact('Flight Delay', '2', {
          createdAt: '2026-11-02T00:00:00Z',
          runId: 'r2',
        }),
        runFact('r2', {
          tags: {
            'mlflow.log-model.history':
              '[{"flavors":{"python_function":{},"sklearn":{"sklearn_version":"1.7"}}}]',
            estimator_name: 'RandomForestRegressor',
          },
        }),
      ]);
      const entities = await t.entities();
      expect([...entities.keys()]).toEqual(['mlmodel:default/flight-delay']);
      expect(entities.get('mlmodel:default/flight-delay')).toEqual({
        apiVersion: 'mlops-portal.io/v1alpha1',
        kind: 'MLModel',
        metadata: {
          name: 'flight-delay',
          namespace: 'default',
          title: 'Flight Delay',
          description: 'Predicts delays.',
          annotations: {
            'backstage.io/managed-by-location': 'mlops:mlflow',
            'backstage.io/managed-by-origin-location': 'mlops:mlflow',
            'mlops-portal.io/source': 'mlflow',
            'mlops-portal.io/source-key': 'Flight Delay',
            'mlops-portal.io/view-url':
              'https://mlflow.example.com/#/models/Flight%20Delay',
          },
          labels: { 'mlops-portal.io/connector': 'mlflow' },
          tags: ['sklearn', 'tabular-regression'],
          links: [
            {
              title: 'mlflow',
              url: 'https://mlflow.example.com/#/models/Flight%20Delay',
            },
          ],
        },
        spec: {
          type: 'regression',
          lifecycle: 'production',
          owner: 'group:default/team-routes',
          system: 'system:default/flights',
          tasks: ['tabular-regression'],
          framework: 'sklearn',
          algorithm: 'RandomForestRegressor',
          modelFormat: { name: 'sklearn', version: '1.7' },
          license: { id: 'apache-2.0' },
          intendedUse: 'Plan gates.',
          limitations: 'No strikes.',
          risk: { tier: 'minimal', personalData: false },
          aliases: [{ name: 'champion', version: '2' }],
          versions: [
            {
              version: '2',
              status: 'ready',
              createdAt: '2026-11-02T00:00:00Z',
              runId: 'r2',
            },
            {
              version: '1',
              status: 'ready',
              createdAt: '2026-11-01T00:00:00Z',
            },
          ],
        },
      });
      expect(await t.problems.all()).toEqual(new Map());
    });

    it('writes nothing, and counts no revision, when nothing changed', async () => {
      const t = await harness();
      await t.bring('mlflow', [modelFact('a'), versionFact('a', '1')]);
      const before = await t.store.changes({ since: 0, limit: 10 });
      expect(await t.project()).toEqual({
        changed: 0,
        removed: 0,
        problems: 0,
      });
      const after = await t.store.changes({ since: 0, limit: 10 });
      expect(after).toEqual(before);
      await t.bring('mlflow', [
        modelFact('a'),
        versionFact('a', '1'),
        runFact('unrelated'),
      ]);
      expect(await t.store.changes({ since: 0, limit: 10 })).toEqual(before);
    });

    it('does not reach the catalog with a new run, only the lists', async () => {
      const t = await harness();
      const run = { startedAt: '2026-11-02T00:00:00Z' };
      await t.bring('mlflow', [
        modelFact('a'),
        versionFact('a', '1', { runId: 'r' }),
        runFact('r', { ...run, status: 'running' }),
      ]);
      const before = await t.store.changes({ since: 0, limit: 10 });
      await t.bring('mlflow', [runFact('r', { ...run, status: 'failed' })]);
      expect(await t.store.changes({ since: 0, limit: 10 })).toEqual(before);
      const summaries = [];
      for await (const page of t.store.summaries(0)) summaries.push(...page);
      expect(summaries).toMatchObject([
        { key: 'a', summary: { lastRunStatus: 'failed' } },
      ]);
    });

    it('takes away what is gone, and gives it its name back on return', async () => {
      const t = await harness();
      await t.bring('mlflow', [modelFact('a'), modelFact('b')]);
      expect(await t.forget('mlflow', 'model', ['a'])).toMatchObject({
        removed: 1,
      });
      expect([...(await t.entities()).keys()]).toEqual(['mlmodel:default/b']);
      await t.bring('mlflow', [modelFact('a')]);
      expect([...(await t.entities()).keys()].sort()).toEqual([
        'mlmodel:default/a',
        'mlmodel:default/b',
      ]);
    });

    it('gives models of one name different names, and keeps them', async () => {
      const t = await harness(TWO_SOURCES_OF_MODELS);
      await t.bring('mlflow', [modelFact('Fraud'), modelFact('fraud')]);
      await t.bring('other', [modelFact('fraud')]);
      const names = [...(await t.entities()).keys()].sort();
      expect(names).toHaveLength(3);
      expect(names).toContain('mlmodel:default/fraud');
      await t.project();
      expect([...(await t.entities()).keys()].sort()).toEqual(names);
    });

    it('leaves a name free that a source no longer holds', async () => {
      const t = await harness(TWO_SOURCES_OF_MODELS);
      await t.bring('mlflow', [modelFact('fraud')]);
      await t.forget('mlflow', 'model', ['fraud']);
      await t.bring('other', [modelFact('fraud')]);
      const entities = await t.entities();
      expect([...entities.keys()]).toEqual(['mlmodel:default/fraud']);
      expect(
        entities.get('mlmodel:default/fraud')?.metadata.annotations,
      ).toMatchObject({ 'mlops-portal.io/source': 'other' });
    });

    it('moves entities when the namespace of a source changes', async () => {
      const t = await harness();
      await t.bring('mlflow', [modelFact('a')]);
      const before = await t.store.changes({ since: 0, limit: 10 });
      await t.project({
        sources: [
          { id: 'mlflow', connector: 'mlflow', entities: { namespace: 'ml' } },
        ],
      });
      const after = await t.store.changes({
        since: before.nextSince,
        limit: 10,
      });
      expect(after.items).toMatchObject([
        { op: 'upsert', entity: { metadata: { namespace: 'ml', name: 'a' } } },
        { op: 'remove', ref: 'mlmodel:default/a' },
      ]);
      expect([...(await t.entities()).keys()]).toEqual(['mlmodel:ml/a']);
    });

    it('removes what came from a source that is no longer configured', async () => {
      const t = await harness();
      await t.bring('mlflow', [modelFact('a')]);
      expect(
        await t.project({ sources: [{ id: 'new', connector: 'mlflow' }] }),
      ).toMatchObject({ removed: 1 });
      expect((await t.entities()).size).toBe(0);
    });

    it('leaves an object to the entity that a trusted file declared for it', async () => {
      const declared: Entity = {
        apiVersion: 'mlops-portal.io/v1alpha1',
        kind: 'MLModel',
        metadata: {
          name: 'ours',
          namespace: 'default',
          annotations: {
            'backstage.io/managed-by-location': 'url:https://git.test/a.yaml',
            'mlops-portal.io/source': 'mlflow',
            'mlops-portal.io/source-key': 'a',
          },
        },
        spec: { type: 'other', lifecycle: 'x', owner: 'group:default/risk' },
      };
      const t = await harness();
      await t.bring('mlflow', [
        modelFact('a'),
        versionFact('a', '1', { sourceUri: 's3://m/a/1' }),
        endpointFact('e', { models: [{ name: 'a', uri: 's3://m/a/1' }] }),
      ]);
      const both = [...organisation, declared];
      await t.project(undefined, both);
      expect([...(await t.entities()).keys()]).toContain('mlmodel:default/a');
      expect((await t.problems.all()).get('mlflow')).toEqual([
        expect.objectContaining({
          level: 'warning',
          message: expect.stringContaining('not trusted to stand for it'),
          samples: ['a: mlmodel:default/ours'],
        }),
      ]);

      await t.project(
        { claims: { locations: ['url:https://git.test/*'] } },
        both,
      );
      expect(await t.problems.all()).toEqual(new Map());
      const entities = await t.entities();
      expect([...entities.keys()]).toEqual(['modelendpoint:default/e']);
      expect(entities.get('modelendpoint:default/e')?.spec).toMatchObject({
        serves: ['mlmodel:default/ours'],
      });
    });

    it('does not take the name of an entity that a person declared', async () => {
      const declared: Entity = {
        apiVersion: 'mlops-portal.io/v1alpha1',
        kind: 'MLModel',
        metadata: { name: 'a', namespace: 'default' },
        spec: { type: 'other', lifecycle: 'x', owner: 'group:default/risk' },
      };
      const t = await harness({ entities: [...organisation, declared] });
      await t.bring('mlflow', [modelFact('a')]);
      const [name] = [...(await t.entities()).keys()];
      expect(name).toMatch(/^mlmodel:default\/a-[0-9a-f]{6}$/);
    });

    it('keeps the last good state of an entity that is no longer valid', async () => {
      const t = await harness();
      await t.bring('mlflow', [endpointFact('e', { runtime: 'triton' })]);
      await t.bring('mlflow', [
        endpointFact('e', { replicas: { min: -1 } }),
        endpointFact('never good', { replicas: { min: -1 } }),
      ]);
      const entities = await t.entities();
      expect([...entities.keys()]).toEqual(['modelendpoint:default/e']);
      expect(entities.get('modelendpoint:default/e')?.spec).toMatchObject({
        runtime: 'triton',
      });
      expect((await t.problems.all()).get('mlflow')?.[0]).toMatchObject({
        level: 'error',
        count: 2,
        samples: [
          expect.stringContaining('spec.replicas.min'),
          expect.stringContaining('spec.replicas.min'),
        ],
      });
      expect(t.logger.error).toHaveBeenCalledWith(
        expect.stringContaining('not valid'),
      );
    });

    it('links features, models and endpoints across sources', async () => {
      const t = await harness({ mlops: TWO_SOURCES });
      await t.bring('feast', [
        featureViewFact('routes', 'stats'),
        featureViewFact('routes', 'weather'),
        featureServiceFact('routes', 'delay_v1', ['stats'], {
          modelName: 'delay',
        }),
      ]);
      await t.bring('mlflow', [
        modelFact('delay', { tags: { feature_views: 'routes/weather, nope' } }),
        versionFact('delay', '7', { sourceUri: 's3://models/delay/7/' }),
        endpointFact('by-uri', {
          models: [{ name: 'm', uri: 's3://models/delay/7' }],
        }),
        endpointFact('declared', {
          models: [{ name: 'm', registryModel: 'delay', version: '3' }],
        }),
        endpointFact('by-registry-uri', {
          models: [{ name: 'm', uri: 'models:/delay/7' }],
        }),
        endpointFact('unresolved', {
          models: [{ name: 'delay', uri: 's3://models/delay/8' }],
        }),
      ]);
      const entities = await t.entities();
      const model = entities.get(
        'mlmodel:default/delay',
      ) as MLModelEntityV1alpha1;
      expect(model.spec.consumesFeatures).toEqual([
        'featureview:default/stats',
        'featureview:default/weather',
      ]);
      const served = (name: string) =>
        (
          entities.get(
            `modelendpoint:default/${name}`,
          ) as ModelEndpointEntityV1alpha1
        ).spec;
      expect(served('by-uri').models).toEqual([
        {
          modelRef: 'mlmodel:default/delay',
          name: 'm',
          version: '7',
          uri: 's3://models/delay/7',
        },
      ]);
      expect(served('declared')).toMatchObject({
        serves: ['mlmodel:default/delay'],
        models: [{ version: '3' }],
      });
      expect(served('by-registry-uri').models?.[0]).toMatchObject({
        modelRef: 'mlmodel:default/delay',
        version: '7',
      });
      expect(served('unresolved').serves).toBeUndefined();
      expect(served('unresolved').models?.[0].modelRef).toBeUndefined();
      const view = entities.get('featureview:default/stats');
      expect(view?.spec).toMatchObject({
        featureServices: ['delay_v1'],
        ttl: 'P1D',
      });
      expect(view?.metadata.annotations).toMatchObject({
        'mlops-portal.io/simulated': 'true',
      });
      expect((await t.problems.all()).get('mlflow')).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ samples: ['delay: nope'] }),
        ]),
      );
    });

    it('takes what a view is made of from its tag, and from nothing else', async () => {
      const t = await harness();
      await t.bring('mlflow', [
        featureViewFact('p', 'tagged', {
          tags: { sourced_from: 'flights-3m, resource:data/weather, api:x' },
        }),
        featureViewFact('p', 'silent', { tags: { data: 'flights-3m' } }),
      ]);
      const entities = await t.entities();
      expect(entities.get('featureview:default/tagged')?.spec).toMatchObject({
        sourcedFrom: ['resource:data/weather', 'resource:default/flights-3m'],
      });
      expect(
        entities.get('featureview:default/silent')?.spec?.sourcedFrom,
      ).toBeUndefined();
    });

    it('links to models and feature views that only the catalog knows', async () => {
      const declare = (kind: string, name: string): Entity => ({
        apiVersion: 'mlops-portal.io/v1alpha1',
        kind,
        metadata: { name, namespace: 'default' },
        spec: { type: 'other', lifecycle: 'x', owner: 'group:default/risk' },
      });
      const t = await harness({
        entities: [
          ...organisation,
          declare('MLModel', 'vendor-llm'),
          declare('FeatureView', 'by-hand'),
        ],
      });
      await t.bring('mlflow', [
        modelFact('delay', {
          tags: { feature_views: 'featureview:default/by-hand' },
        }),
        endpointFact('known', {
          models: [{ name: 'm', registryModel: 'MLModel:Vendor-LLM' }],
        }),
        endpointFact('of another kind', {
          models: [{ name: 'm', registryModel: 'mlmodel:default/by-hand' }],
        }),
      ]);
      const entities = await t.entities();
      expect(entities.get('mlmodel:default/delay')?.spec).toMatchObject({
        consumesFeatures: ['featureview:default/by-hand'],
      });
      expect(entities.get('modelendpoint:default/known')?.spec).toMatchObject({
        serves: ['mlmodel:default/vendor-llm'],
        models: [{ modelRef: 'mlmodel:default/vendor-llm' }],
      });
      t.confirmAbsences();
      await t.project();
      expect((await t.problems.all()).get('mlflow')).toEqual([
        expect.objectContaining({
          count: 1,
          samples: ['of another kind: mlmodel:default/by-hand'],
        }),
      ]);
    });

    it('never guesses between two models of one name', async () => {
      const t = await harness(TWO_SOURCES_OF_MODELS);
      await t.bring('mlflow', [
        modelFact('fraud'),
        featureViewFact('p', 'v'),
        featureServiceFact('p', 's', ['v'], { modelName: 'fraud' }),
        endpointFact('e', {
          models: [{ name: 'fraud', registryModel: 'fraud' }],
        }),
        endpointFact('scoped', {
          models: [{ name: 'fraud', registryModel: 'other:fraud' }],
        }),
      ]);
      await t.bring('other', [modelFact('fraud')]);
      const entities = await t.entities();
      const models = [...entities.values()].filter(
        entity => entity.kind === 'MLModel',
      );
      expect(models.map(model => model.spec?.consumesFeatures)).toEqual([
        undefined,
        undefined,
      ]);
      expect(
        entities.get('modelendpoint:default/e')?.spec?.serves,
      ).toBeUndefined();
      const [served] = entities.get('modelendpoint:default/scoped')?.spec
        ?.serves as string[];
      expect(
        entities.get(served)?.metadata.annotations?.['mlops-portal.io/source'],
      ).toBe('other');
    });

    it('tells what the catalog lacks once it had its chance to bring it', async () => {
      const t = await harness({ entities: [] });
      await t.bring('mlflow', [
        modelFact('a', { tags: { owner: 'team-routes', system: 'flights' } }),
        modelFact('b', { tags: { feature_views: 'featureview:default/x' } }),
        endpointFact('e', {
          models: [{ name: 'm', registryModel: 'mlmodel:default/none' }],
        }),
      ]);
      expect(await t.problems.all()).toEqual(new Map());

      expect(t.confirmAbsences()).toBe(true);
      await t.project();
      const told = (await t.problems.all()).get('mlflow');
      expect(told?.map(one => one.samples)).toEqual(
        expect.arrayContaining([
          ['a: team-routes'],
          ['group:default/platform'],
          ['a: flights'],
          ['b: featureview:default/x'],
          ['e: mlmodel:default/none'],
        ]),
      );

      await t.project(undefined, organisation);
      const now = (await t.problems.all()).get('mlflow');
      expect(now?.map(one => one.samples).sort()).toEqual([
        ['b: featureview:default/x'],
        ['e: mlmodel:default/none'],
      ]);
      expect((await t.entities()).get('mlmodel:default/a')?.spec).toMatchObject(
        {
          owner: 'group:default/team-routes',
          system: 'system:default/flights',
        },
      );
    });

    it('waits for a run of its own when several ask at once', async () => {
      const t = await harness();
      await t.facts.put('mlflow', [modelFact('a')]);
      await Promise.all([t.project(), t.project(), t.project()]);
      expect([...(await t.entities()).keys()]).toEqual(['mlmodel:default/a']);
      const { items } = await t.store.changes({ since: 0, limit: 10 });
      expect(items).toHaveLength(1);
    });

    it('gives the feed a page at a time, whole and in order', async () => {
      const t = await harness();
      for (let page = 0; page < 5; page++) {
        await t.bring(
          'mlflow',
          Array.from({ length: 30 }, (__, i) => modelFact(`m-${page}-${i}`)),
        );
      }
      let since = 0;
      const refs: string[] = [];
      for (let pages = 0; ; pages++) {
        expect(pages).toBeLessThan(10);
        const page = await t.store.changes({ since, limit: 40 });
        const revisions = page.items.map(item => item.revision);
        expect(revisions).toEqual([...revisions].sort((a, b) => a - b));
        refs.push(
          ...page.items.map(item =>
            item.op === 'upsert'
              ? (item.entity as unknown as Entity).metadata.name
              : item.ref,
          ),
        );
        since = page.nextSince;
        if (!page.more) break;
      }
      expect(new Set(refs).size).toBe(150);
      expect(refs).toHaveLength(150);
    });
  },
);
