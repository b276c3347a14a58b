import { mockCredentials } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import request from 'supertest';
import {
  endpointFact,
  featureServiceFact,
  featureViewFact,
  modelFact,
  runFact,
  versionFact,
} from '../entities/__testUtils__/facts';
import {
  asNobody,
  asOlga,
  asOtto,
  provided,
  startWithFacts,
} from './__testUtils__/startWithFacts';

jest.setTimeout(60_000);

const facts = [
  modelFact('delay', {
    tags: { license: 'mit', language: 'en' },
    aliases: [{ alias: 'champion', version: '2' }],
  }),
  versionFact('delay', '10', { createdAt: '2026-11-10T00:00:00Z' }),
  versionFact('delay', '2', {
    createdAt: '2026-11-02T00:00:00Z',
    runId: 'r2',
    sourceUri: 's3://m/2',
  }),
  versionFact('delay', '1', { createdAt: '2026-11-01T00:00:00Z' }),
  runFact('r2', {
    startedAt: '2026-11-02T00:00:00Z',
    endedAt: '2026-11-02T00:10:00Z',
    metrics: { rmse: { value: 3.5 }, 'system/cpu': { value: 90 } },
    params: { seed: '7' },
    tags: { 'mlflow.source.git.commit': 'a'.repeat(40) },
    datasetInputs: [{ name: 'flights', digest: 'ab12', context: 'training' }],
  }),
  modelFact('secret'),
  featureViewFact('routes', 'stats'),
  featureServiceFact('routes', 'svc', ['stats'], { modelName: 'delay' }),
  endpointFact('live', {
    status: 'failed',
    url: 'https://live.example.com',
    protocol: 'v2',
    models: [{ name: 'delay', uri: 's3://m/2', role: 'champion' }],
  }),
];

const DELAY = 'mlmodel:default/delay';
const declared: Entity = {
  apiVersion: 'mlops-portal.io/v1alpha1',
  kind: 'MLModel',
  metadata: { name: 'by-hand', namespace: 'default' },
  spec: {
    type: 'other',
    lifecycle: 'experimental',
    owner: 'team-a',
    aliases: [{ name: 'champion', version: '1' }],
    versions: [{ version: '1', status: 'ready' }],
  },
};
const entities: Entity[] = [
  provided('MLModel', 'delay', 'delay', {
    type: 'regression',
    tasks: ['tabular-regression'],
    framework: 'sklearn',
    license: { id: 'mit' },
    consumesFeatures: ['featureview:default/stats'],
  }),
  provided('MLModel', 'secret', 'secret', { type: 'other' }),
  provided('FeatureView', 'stats', 'routes/stats', {
    type: 'batch',
    sources: [{ name: 'flights', type: 'BATCH_FILE' }],
  }),
  provided('ModelEndpoint', 'live', 'live', {
    type: 'kserve',
    url: 'https://live.example.com',
    protocol: 'v2',
    models: [{ name: 'delay', modelRef: DELAY }],
  }),
  declared,
];

describe('routes of models, feature views and endpoints', () => {
  const start = (options: Partial<Parameters<typeof startWithFacts>[0]> = {}) =>
    startWithFacts({ facts, entities, ...options });

  it('lists models with what facts say, the broken ones first', async () => {
    const { get } = await start();
    const { body } = await get('/models');
    expect(body.items.map((row: { ref: string }) => row.ref)).toEqual([
      DELAY,
      'mlmodel:default/secret',
      'mlmodel:default/by-hand',
    ]);
    expect(body.items[0]).toMatchObject({
      versionCount: 3,
      latestVersion: '10',
      championVersion: '2',
      championAlias: 'champion',
      championAt: '2026-11-02T00:00:00Z',
      lastRunAt: '2026-11-02T00:00:00Z',
      lastRunStatus: 'succeeded',
      source: 'lab',
      stale: false,
      servedOn: [
        {
          ref: 'modelendpoint:default/live',
          status: 'failed',
          version: '2',
          role: 'champion',
        },
      ],
    });
    expect(body.items[2]).toMatchObject({
      owner: 'group:default/team-a',
      championVersion: '1',
      versionCount: 1,
    });
    expect(body.summary).toEqual({
      served: 1,
      servedBroken: 1,
      championNotServed: 0,
      withoutChampion: 1,
      lastRunFailed: 0,
      stale: 0,
    });
    expect(body.facets.framework).toEqual([{ value: 'sklearn', count: 1 }]);
  });

  it('says which sort it knows', async () => {
    const { get } = await start();
    const { status, body } = await get('/models?sort=colour');
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/^sort: "colour" is none of title, /);
  });

  it('shows a caller what the catalog shows him, and names nothing else', async () => {
    const { get } = await start({
      visibleTo: [DELAY, 'featureview:default/stats'],
    });
    const { body } = await get('/models', asOtto);
    expect(body.total).toBe(1);
    expect(body.items[0]).toMatchObject({ ref: DELAY, servedOn: [] });
    expect(body.summary.served).toBe(0);
    expect((await get('/endpoints', asOtto)).body.total).toBe(0);
    expect((await get('/models', asNobody)).body.total).toBe(0);
    const lineage = await get('/models/default/delay/lineage', asOtto);
    expect(JSON.stringify(lineage.body)).not.toContain('live');
    const card = await get('/models/default/delay/card.md', asOtto);
    expect(card.text).not.toContain('live.example.com');
  });

  it('does not tell a hidden model from one that is not there', async () => {
    const { get } = await start({ visibleTo: [DELAY] });
    for (const rest of [
      '',
      '/versions',
      '/reproducibility',
      '/lineage',
      '/card.md',
      '/bom.json',
    ]) {
      const hidden = await get(`/models/default/secret${rest}`, asOtto);
      const missing = await get(`/models/default/missing${rest}`, asOtto);
      expect(hidden.status).toBe(404);
      expect(missing.status).toBe(404);
      expect(hidden.body.error.message).toBe(
        missing.body.error.message.replace('missing', 'secret'),
      );
    }
  });

  it('tells nothing of an object that a stranger’s file names', async () => {
    const claim = provided('MLModel', 'mine', 'delay', { type: 'other' });
    claim.metadata.annotations!['backstage.io/managed-by-location'] =
      'url:https://git.example/otto/catalog-info.yaml';
    const { get } = await start({
      entities: [...entities, claim],
      visibleTo: ['mlmodel:default/mine'],
    });
    const [row] = (await get('/models', asOtto)).body.items;
    expect(row).toMatchObject({ ref: 'mlmodel:default/mine', versionCount: 0 });
    expect(row.source).toBeUndefined();
    const detail = await get('/models/default/mine', asOtto);
    expect(detail.status).toBe(200);
    expect(detail.body.provenance).toBeUndefined();
    for (const rest of ['/versions', '/lineage', '/card.md', '/bom.json']) {
      const { status, text } = await get(`/models/default/mine${rest}`, asOtto);
      expect(status).toBe(200);
      expect(text).not.toMatch(/rmse|"r2"|license: mit|flights/);
    }
  });

  it('describes a model with where it came from', async () => {
    const { get } = await start();
    const { body } = await get('/models/default/delay');
    expect(body).toMatchObject({
      tags: { license: 'mit' },
      aliases: [{ alias: 'champion', version: '2' }],
      provenance: {
        source: 'lab',
        sourceTitle: 'Lab',
        connector: 'Given facts',
        stale: false,
      },
    });
  });

  it('gives versions newest first, with runs and metrics of the model', async () => {
    const { get } = await start();
    const { body } = await get('/models/default/delay/versions?limit=2');
    expect(body.total).toBe(3);
    expect(body.items.map((one: { version: string }) => one.version)).toEqual([
      '10',
      '2',
    ]);
    expect(body.items[1]).toMatchObject({
      role: 'champion',
      aliases: ['champion'],
      metrics: { rmse: { value: 3.5 } },
      run: { runId: 'r2', params: { seed: '7' }, codeVersion: 'a'.repeat(40) },
    });
    expect(body.items[1].run.tags).toBeUndefined();
    expect(body.items[1].metrics['system/cpu']).toBeUndefined();
  });

  it('asks the source for the files of a run, once', async () => {
    const runArtifacts = jest.fn(async () => ['data/stats.json']);
    const { get } = await start({ onDemand: { runArtifacts } });
    const report = await get('/models/default/delay/reproducibility');
    await get('/models/default/delay/reproducibility');
    expect(runArtifacts).toHaveBeenCalledTimes(1);
    expect(report.body).toMatchObject({ version: '2', runId: 'r2' });
    const states = Object.fromEntries(
      report.body.items.map((one: { id: string; state: string }) => [
        one.id,
        one.state,
      ]),
    );
    expect(states).toMatchObject({
      codeVersion: 'full',
      seed: 'full',
      datasetStatistics: 'full',
      dataVersion: 'partial',
    });
  });

  it('leaves open what a source that is down cannot tell', async () => {
    const { get } = await start({
      onDemand: {
        runArtifacts: async () => {
          throw new Error('down');
        },
      },
    });
    const { body } = await get('/models/default/delay/reproducibility');
    expect(
      body.items
        .filter((one: { state: string }) => one.state === 'unknown')
        .map((one: { id: string }) => one.id),
    ).toEqual([
      'hyperparameters',
      'artifact',
      'environment',
      'datasetStatistics',
    ]);
    const other = await get('/models/default/delay/reproducibility?version=99');
    expect(other.status).toBe(404);
  });

  it('draws lineage from data to service', async () => {
    const { get } = await start();
    const { body } = await get('/models/default/delay/lineage');
    expect(
      body.edges.map(({ from, to }: { from: string; to: string }) => [
        from,
        to,
      ]),
    ).toEqual([
      ['run:r2', DELAY],
      ['dataset:flights:ab12', 'run:r2'],
      ['featureview:default/stats', 'run:r2'],
      ['source::flights', 'featureview:default/stats'],
      [DELAY, 'modelendpoint:default/live'],
    ]);
  });

  it('hands out the card and the bill of materials', async () => {
    const { get } = await start();
    const card = await get('/models/default/delay/card.md');
    expect(card.headers['content-type']).toMatch(/^text\/markdown/);
    expect(card.headers['content-disposition']).toContain('default-delay.md');
    expect(card.text).toContain('license: mit');
    expect(card.text).toContain('| `rmse` | 3.5 |');
    const first = await get('/models/default/delay/bom.json');
    const second = await get('/models/default/delay/bom.json');
    const bom = JSON.parse(first.text);
    expect(bom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' });
    expect(bom.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(JSON.parse(second.text).serialNumber).toBe(bom.serialNumber);
  });

  it('describes feature views with their code, and endpoints with a request', async () => {
    const { get } = await start();
    const view = await get('/feature-views/default/stats');
    expect(view.body).toMatchObject({
      row: { freshness: 'unknown', consumers: [{ ref: DELAY }] },
      services: [{ name: 'svc' }],
      definition: expect.stringContaining('FeatureView('),
    });
    const endpoint = await get('/endpoints/default/live');
    expect(endpoint.body).toMatchObject({
      row: { status: 'failed', models: [{ ref: DELAY, version: '2' }] },
      curl: expect.stringContaining('/v2/models/delay/infer'),
    });
  });

  it('downloads all rows, and lets no cell be a formula', async () => {
    const { get } = await start({
      entities: [
        ...entities,
        provided('MLModel', 'evil', '=HYPERLINK("x")', { type: 'other' }),
      ],
    });
    const { text, headers } = await get('/models.csv?limit=1');
    expect(headers['content-type']).toMatch(/^text\/csv/);
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[0]).toContain('ref,title,owner');
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
  });

  it('gives the feed of entities to the catalog alone', async () => {
    const { server, get } = await start();
    const asCatalog = mockCredentials.service.header({
      onBehalfOf: mockCredentials.service('plugin:catalog'),
      targetPluginId: 'mlops',
    });
    const other = mockCredentials.service.header({
      onBehalfOf: mockCredentials.service('plugin:search'),
      targetPluginId: 'mlops',
    });
    const feed = (header: string) =>
      request(server)
        .get('/api/mlops/entity-changes?limit=2')
        .set('authorization', header);
    expect((await get('/entity-changes', asOlga)).status).toBe(403);
    expect((await feed(other)).status).toBe(403);
    const { status, body } = await feed(asCatalog);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      sources: ['lab'],
      completeSources: ['lab'],
      more: true,
    });
    expect(body.items.every((one: { op: string }) => one.op === 'upsert')).toBe(
      true,
    );
  });

  it('has actions that show a caller no more than the routes do', async () => {
    const { actions } = await start({ visibleTo: [DELAY] });
    const invoke = (id: string, input: object, user: string) =>
      actions.invoke({
        id: `test:${id}`,
        input: input as never,
        credentials: mockCredentials.user(user),
      });
    expect(
      await invoke('list-models', { status: 'served' }, 'user:default/olga'),
    ).toMatchObject({ output: { total: 1, models: [{ ref: DELAY }] } });
    expect(await invoke('list-models', {}, 'user:default/otto')).toMatchObject({
      output: { total: 1 },
    });
    expect(
      await invoke(
        'describe-model',
        { ref: DELAY, card: true },
        'user:default/olga',
      ),
    ).toMatchObject({
      output: {
        versions: [{ version: '10' }, { version: '2', role: 'champion' }, {}],
        reproducibility: { version: '2' },
        card: expect.stringContaining('# delay'),
      },
    });
    await expect(
      invoke(
        'describe-model',
        { ref: 'mlmodel:default/secret' },
        'user:default/otto',
      ),
    ).rejects.toThrow('you may not see it');
    expect(
      await invoke(
        'describe-feature-view',
        { ref: 'stats' },
        'user:default/olga',
      ),
    ).toMatchObject({ output: { joinKeys: ['flight_id'] } });
    expect(
      await invoke('list-model-endpoints', {}, 'user:default/olga'),
    ).toMatchObject({ output: { endpoints: [{ status: 'failed' }] } });
    expect(
      await invoke('list-feature-views', {}, 'user:default/olga'),
    ).toMatchObject({ output: { total: 1 } });
    expect(
      await invoke(
        'describe-model-endpoint',
        { ref: 'live' },
        'user:default/olga',
      ),
    ).toMatchObject({ output: { curl: expect.any(String) } });
  });
});
