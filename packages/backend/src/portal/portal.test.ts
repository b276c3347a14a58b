import { startTestBackend } from '@backstage/backend-test-utils';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import replayPlugin from '../replay';
import {
  demoConfig,
  Portal,
  startPortal,
  user,
} from './__testUtils__/startPortal';
import { until } from './__testUtils__/until';

jest.setTimeout(300_000);

interface Source {
  id: string;
  health: string;
  lastRun?: { id: string; outcome: string; problems: object[] };
}

interface Task {
  taskId: string;
  taskState?: { lastRunEndedAt?: string };
}

interface CatalogEntity {
  kind: string;
  metadata: { name: string };
  relations?: { type: string; targetRef: string }[];
}

let databases: string;
let recordings: Awaited<ReturnType<typeof startTestBackend>>;
let config: object;
let portal: Portal;

const sources = async (): Promise<Source[]> =>
  (await portal.get('/mlops/sources')).body.items;

/** Every source read whole since the portal started, or since `before`. */
const untilSynced = (before: Source[] = []) =>
  until('all sources are read', sources, all =>
    all.every(
      ({ id, lastRun }) =>
        lastRun?.outcome === 'succeeded' &&
        lastRun.id !== before.find(one => one.id === id)?.lastRun?.id,
    ),
  );

async function syncAll(): Promise<void> {
  const before = await sources();
  for (const { id } of before) {
    const { status } = await portal.post(`/mlops/sources/${id}/sync`);
    expect(status).toBe(200);
  }
  await untilSynced(before);
}

/** Runs a scheduled task, from beginning to end, after this is called. */
async function runTask(plugin: string, taskId: string): Promise<void> {
  const tasks = `/${plugin}/.backstage/scheduler/v1/tasks`;
  const endOfLastRun = async (): Promise<string | undefined> => {
    const { body } = await portal.get(tasks);
    return body.tasks.find((task: Task) => task.taskId === taskId)?.taskState
      ?.lastRunEndedAt;
  };
  const oneRun = async () => {
    const before = await endOfLastRun();
    await until(
      `${taskId} has run`,
      async () => {
        await portal.post(`${tasks}/${taskId}/trigger`);
        return endOfLastRun();
      },
      end => end !== before,
    );
  };
  // The first to end may have begun before.
  await oneRun();
  await oneRun();
}

const entitiesOf = async (kind: string): Promise<CatalogEntity[]> =>
  (await portal.get(`/catalog/entities?filter=kind=${kind}`)).body;

const entity = async (kind: string, name: string): Promise<CatalogEntity> =>
  (await portal.get(`/catalog/entities/by-name/${kind}/default/${name}`)).body;

const relates = (one: CatalogEntity, type: string, targetRef: string) =>
  one.relations?.some(
    relation => relation.type === type && relation.targetRef === targetRef,
  ) ?? false;

beforeAll(async () => {
  databases = await mkdtemp(path.join(os.tmpdir(), 'portal-'));
  recordings = await startTestBackend({ features: [replayPlugin] });
  const recordingsPort = recordings.server.port();
  config = await demoConfig({ databases, recordingsPort });
  portal = await startPortal(config);
  await untilSynced();
});

afterAll(async () => {
  await portal?.stop();
  await recordings?.stop();
  await rm(databases, { recursive: true, force: true });
});

describe('the portal on the sources of the demo', () => {
  it('brings models, feature views and endpoints to the catalog, owned by teams', async () => {
    const found = await until(
      'the catalog has them, each with an owner',
      () =>
        Promise.all(
          ['mlmodel', 'featureview', 'modelendpoint'].map(entitiesOf),
        ),
      kinds =>
        kinds.every((items, kind) => items.length >= [14, 6, 8][kind]) &&
        kinds
          .flat()
          .every(({ relations }) =>
            relations?.some(({ type }) => type === 'ownedBy'),
          ),
    );
    expect(found.map(({ length }) => length)).toEqual([14, 6, 8]);
  });

  it.each([
    ['mlmodel/flight-delay', 'ownedBy', 'ownerOf', 'group/team-routes'],
    ['mlmodel/flight-delay', 'partOf', 'hasPart', 'system/flight-punctuality'],
    [
      'mlmodel/flight-delay',
      'consumesFeatures',
      'featuresConsumedBy',
      'featureview/route-delay-stats',
    ],
    [
      'modelendpoint/crew-notes',
      'servesModel',
      'modelServedBy',
      'mlmodel/crew-notes-llm',
    ],
    [
      'modelendpoint/seattle-rain-api',
      'servesModel',
      'modelServedBy',
      'mlmodel/seattle-rain',
    ],
  ])('relates %s by %s and %s to %s', async (from, there, back, to) => {
    const [fromKind, fromName] = from.split('/');
    const [toKind, toName] = to.split('/');
    const one = await until(
      `${from} leads to ${to}`,
      () => entity(fromKind, fromName),
      it => relates(it, there, `${toKind}:default/${toName}`),
    );
    const other = await until(
      `${to} leads to ${from}`,
      () => entity(toKind, toName),
      it => relates(it, back, `${fromKind}:default/${fromName}`),
    );
    expect([one.kind, other.kind].map(kind => kind.toLowerCase())).toEqual([
      fromKind,
      toKind,
    ]);
  });

  it('has no warning once the organisation is read', async () => {
    const all = await until('all sources are well', sources, items =>
      items.every(
        ({ health, lastRun }) => health === 'ok' && !lastRun?.problems.length,
      ),
    );
    expect(all.map(({ id }) => id)).toEqual([
      'mlflow-demo',
      'feast-demo',
      'kserve-demo',
      'edge-demo',
    ]);
  });

  it('lists and describes them', async () => {
    const { items } = await until(
      'the list has all models with their endpoints',
      async () => (await portal.get('/mlops/models?limit=50')).body,
      body =>
        body.total === 14 &&
        body.items.some(
          (row: { ref: string; servedOn: object[] }) =>
            row.ref === 'mlmodel:default/crew-notes-llm' &&
            row.servedOn.length === 1,
        ),
    );
    expect(items).toContainEqual(
      expect.objectContaining({
        ref: 'mlmodel:default/flight-delay',
        owner: 'group:default/team-routes',
        source: 'mlflow-demo',
      }),
    );
    const details = {
      'models/default/flight-delay': { provenance: { source: 'mlflow-demo' } },
      'models/default/flight-delay/versions': { items: expect.any(Array) },
      'models/default/crew-notes-llm': {
        row: { owner: 'group:default/team-wildlife' },
      },
      'feature-views/default/route-delay-stats': {
        definition: expect.stringContaining('FeatureView('),
      },
      'endpoints/default/crew-notes': {
        row: { models: [{ ref: 'mlmodel:default/crew-notes-llm' }] },
      },
    };
    for (const [detail, expected] of Object.entries(details)) {
      const { status, body } = await portal.get(`/mlops/${detail}`);
      expect({ detail, status, body }).toMatchObject({
        detail,
        status: 200,
        body: expected,
      });
    }
    const csv = await portal.get('/mlops/models.csv');
    expect(csv.text.trim().split('\r\n')).toHaveLength(15);
  });

  it.each([
    ['flight-delay', 'mlmodel', 'flight-delay'],
    ['route_delay_stats', 'featureview', 'route-delay-stats'],
    ['crew-notes', 'modelendpoint', 'crew-notes'],
  ])('finds %s by search', async (term, kind, name) => {
    const { results } = await until(
      `search finds ${name}`,
      async () =>
        (
          await portal.get(
            `/search/query?term=${encodeURIComponent(term)}&types%5B0%5D=mlops`,
          )
        ).body,
      body =>
        body.results?.some(
          ({ document }: { document: { location: string } }) =>
            document.location.toLowerCase() ===
            `/catalog/default/${kind}/${name}`,
        ),
    );
    expect(results[0]).toMatchObject({ type: 'mlops' });
  });

  it('has actions for agents, and they answer', async () => {
    const { actions } = await portal.actions.list({ credentials: user });
    const ids = actions.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(
        [
          'list-models',
          'describe-model',
          'list-feature-views',
          'describe-feature-view',
          'list-model-endpoints',
          'describe-model-endpoint',
          'list-sources',
          'describe-source',
          'sync-source',
          'confirm-removal',
        ].map(name => `mlops:${name}`),
      ),
    );
    const { output } = await portal.actions.invoke({
      id: 'mlops:describe-model',
      input: { ref: 'mlmodel:default/flight-delay' },
      credentials: user,
    });
    expect(output).toMatchObject({ versions: expect.any(Array) });
  });

  it('syncs when asked to, and changes nothing where nothing changed', async () => {
    const { since } = await portal.catalog('mlops_provider_readings').first();
    await syncAll();
    await runTask('catalog', 'mlops-entity-changes');
    const reading = await portal.catalog('mlops_provider_readings').first();
    expect(reading.since).toBe(since);
  });

  it('stitches nothing anew after a restart', async () => {
    await until(
      'everything is processed and stitched',
      () =>
        Promise.all([
          portal.catalog('stitch_queue').select('entity_ref'),
          portal
            .catalog('refresh_state')
            .whereNull('processed_entity')
            .select('entity_ref'),
        ]),
      waiting => waiting.flat().length === 0,
    );
    const { catalog } = portal;
    const states = () =>
      portal
        .catalog('final_entities')
        .orderBy('entity_ref')
        .select('entity_ref', 'hash', 'last_updated_at');
    const reading = await catalog('mlops_provider_readings').first();
    const stitched = await states();
    // Counts requests to stitch, also those that turn out to change nothing.
    await catalog.raw('CREATE TABLE stitch_requests (entity_ref TEXT)');
    for (const event of ['INSERT', 'UPDATE']) {
      await catalog.raw(
        `CREATE TRIGGER note_${event} AFTER ${event} ON stitch_queue
         BEGIN INSERT INTO stitch_requests VALUES (NEW.entity_ref); END`,
      );
    }
    await portal.stop();

    portal = await startPortal(config);
    await syncAll();
    await runTask('mlops', 'mlops-entities');
    await runTask('catalog', 'mlops-entity-changes');

    expect(await portal.catalog('mlops_provider_readings').first()).toEqual(
      reading,
    );
    expect(await portal.catalog('stitch_requests')).toEqual([]);
    expect(await states()).toEqual(stitched);
    for (const source of await sources()) {
      expect(source).toMatchObject({ health: 'ok', lastRun: { problems: [] } });
    }
  });
});
