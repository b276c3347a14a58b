import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { EventsService, eventsServiceRef } from '@backstage/plugin-events-node';
import Knex from 'knex';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import catalogModuleMlops from '..';
import { EntityFeed } from '../__testUtils__/EntityFeed';
import { eventually } from '../__testUtils__/eventually';
import { feedPlugin } from '../__testUtils__/feedPlugin';
import { model, refOf } from '../__testUtils__/models';

jest.setTimeout(60_000);

const TASK = 'mlops-entity-changes';

describe('the entity provider in a real catalog', () => {
  let knex: ReturnType<typeof Knex>;
  let feed: EntityFeed;
  let mlops: { down: boolean };

  beforeEach(() => {
    feed = new EntityFeed();
    mlops = { down: false };
    knex = Knex({
      client: 'better-sqlite3',
      connection: ':memory:',
      useNullAsDefault: true,
      pool: { min: 1, max: 1 },
    });
  });
  afterEach(() => knex.destroy());

  /** Several backends in a row share the database, as after restarts. */
  async function startPortal(provider: object = {}, catalog: object = {}) {
    const scheduler = mockServices.scheduler();
    const logger = mockServices.logger.mock({ child: () => logger });
    let events: EventsService | undefined;
    const backend = await startTestBackend({
      features: [
        catalogPlugin,
        catalogModuleMlops,
        feedPlugin(feed, mlops),
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        logger.factory,
        mockServices.database.mock({ getClient: async () => knex }).factory,
        mockServices.rootConfig.factory({
          data: {
            catalog: {
              processingInterval: { seconds: 60 },
              providers: { mlops: provider },
              ...catalog,
            },
          },
        }),
        createBackendModule({
          pluginId: 'catalog',
          moduleId: 'events-tap',
          register(env) {
            env.registerInit({
              deps: { own: eventsServiceRef, _: coreServices.logger },
              async init({ own }) {
                events = own;
              },
            });
          },
        }),
      ],
    });
    return {
      logger,
      read: () => scheduler.triggerTask(TASK),
      announce: async (topic: string) =>
        events?.publish({ topic, eventPayload: {} }),
      models: async () => {
        const { body } = await request(backend.server).get(
          '/api/catalog/entities?filter=kind=mlmodel',
        );
        return body as Entity[];
      },
      stop: () => backend.stop(),
    };
  }
  type Portal = Awaited<ReturnType<typeof startPortal>>;

  const namesOf = async (portal: Portal) =>
    (await portal.models()).map(({ metadata }) => metadata.name).sort();

  const etagsOf = async (portal: Portal) =>
    (await portal.models()).map(({ metadata }) => metadata.etag);

  const warningsOf = (portal: Portal) =>
    portal.logger.warn.mock.calls
      .map(([message]) => message)
      .filter(message => !message.includes('plugin-events-backend'));

  it('lets entities appear, change and vanish', async () => {
    feed.upsert('mlflow', model('a'), model('b'));
    const portal = await startPortal();
    await portal.read();
    // The catalog has not processed them yet; they are not missing for that.
    await portal.read();
    expect(feed.asked).toEqual([0, 2]);
    await eventually(async () =>
      expect(await namesOf(portal)).toEqual(['a', 'b']),
    );

    feed.upsert('mlflow', model('a', { lifecycle: 'deprecated' }), model('c'));
    feed.remove('mlflow', refOf('b'));
    await portal.read();
    await eventually(async () => {
      expect(await namesOf(portal)).toEqual(['a', 'c']);
      const a = (await portal.models()).find(
        ({ metadata }) => metadata.name === 'a',
      );
      expect(a?.spec?.lifecycle).toBe('deprecated');
      expect(a?.relations).toEqual([
        { type: 'ownedBy', targetRef: 'group:default/team-routes' },
      ]);
    });
    expect(warningsOf(portal)).toEqual([]);
    await portal.stop();
  });

  it.each(['mlops.sync.completed', 'mlops.entities.changed'])(
    'reads at once when %s is announced',
    async topic => {
      const portal = await startPortal();
      await portal.read();
      feed.upsert('mlflow', model('a'));
      await portal.announce(topic);
      await eventually(async () =>
        expect(await namesOf(portal)).toEqual(['a']),
      );
      await portal.stop();
    },
  );

  it('goes on after a restart without touching any entity', async () => {
    feed.upsert('mlflow', model('a'), model('b'));
    const before = await startPortal();
    await before.read();
    await eventually(async () =>
      expect(await namesOf(before)).toEqual(['a', 'b']),
    );
    const etags = await etagsOf(before);
    await before.stop();

    const updates: string[] = [];
    knex.on('query', ({ sql }: { sql: string }) => {
      if (/^(insert into|update) `(refresh_state|final_entities)`/.test(sql)) {
        updates.push(sql);
      }
    });
    feed.asked.length = 0;
    const after = await startPortal();
    await after.read();
    await after.read();
    expect(feed.asked).toEqual([2, 2]);
    expect(updates).toEqual([]);
    expect(await etagsOf(after)).toEqual(etags);
    await after.stop();
  });

  it('re-reads everything once in a while, still without touching any entity', async () => {
    feed.upsert('mlflow', model('a'), model('b'));
    const portal = await startPortal({ reconcileEvery: { seconds: 0 } });
    await portal.read();
    await eventually(async () =>
      expect(await namesOf(portal)).toEqual(['a', 'b']),
    );
    const updates: string[] = [];
    knex.on('query', ({ sql }: { sql: string }) => {
      if (/^(insert into|update) `(refresh_state|final_entities)`/.test(sql)) {
        updates.push(sql);
      }
    });
    feed.asked.length = 0;
    await portal.read();
    expect(feed.asked).toEqual([0]);
    expect(updates).toEqual([]);
    await portal.stop();
  });

  it('brings everything back when the catalog has dropped it', async () => {
    feed.upsert('mlflow', model('a'));
    const before = await startPortal();
    await before.read();
    await eventually(async () => expect(await namesOf(before)).toEqual(['a']));
    await before.stop();
    // As the catalog does while the provider is not installed.
    await knex('refresh_state_references').delete();
    await knex('refresh_state').delete();
    await knex('final_entities').delete();

    const after = await startPortal();
    await after.read();
    await eventually(async () => expect(await namesOf(after)).toEqual(['a']));
    await after.stop();
  });

  it('keeps everything while the backend is down, says so once, and waits longer and longer', async () => {
    feed.upsert('mlflow', model('a'));
    const portal = await startPortal();
    await portal.read();
    await eventually(async () => expect(await namesOf(portal)).toEqual(['a']));

    mlops.down = true;
    feed.remove('mlflow', refOf('a'));
    const asked = feed.asked.length;
    for (let i = 0; i < 5; i++) await portal.read();
    await portal.announce('mlops.sync.completed');
    expect(await namesOf(portal)).toEqual(['a']);
    expect(feed.asked).toHaveLength(asked);
    expect(warningsOf(portal)).toEqual([
      expect.stringMatching(
        /entities stay as they are; next try in 10 s: .*503/,
      ),
    ]);

    mlops.down = false;
    await portal.announce('mlops.sync.completed');
    await eventually(async () => expect(await namesOf(portal)).toEqual([]));
    expect(portal.logger.info).toHaveBeenCalledWith(
      'The MLOps backend answers again',
    );
    await portal.stop();
  });

  it('leaves an entity to the file that declares it, for as long as it does', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'mlops-provider-'));
    const file = join(directory, 'model.yaml');
    // JSON is YAML.
    await writeFile(file, JSON.stringify(model('a', { owner: 'file' })));
    const ownersOf = async (portal: Portal) =>
      (await portal.models()).map(({ spec }) => spec?.owner);

    const before = await startPortal(
      {},
      {
        rules: [{ allow: ['MLModel'] }],
        locations: [{ type: 'file', target: file }],
      },
    );
    await eventually(async () =>
      expect(await ownersOf(before)).toEqual(['file']),
    );
    feed.upsert('mlflow', model('a', { owner: 'source' }));
    await before.read();
    expect(await ownersOf(before)).toEqual(['file']);
    await before.stop();

    const after = await startPortal({ reconcileEvery: { seconds: 0 } });
    await eventually(async () => {
      await after.read();
      expect(await ownersOf(after)).toEqual(['source']);
    });
    await after.stop();
    await rm(directory, { recursive: true });
  });

  it('can be turned off, and leaves the kinds', async () => {
    feed.upsert('mlflow', model('a'));
    const portal = await startPortal(
      {},
      { providerOptions: { mlops: { disabled: true } } },
    );
    await expect(portal.read()).rejects.toThrow('not found');
    expect(feed.asked).toEqual([]);
    await portal.stop();
  });

  it('tells once of entities that are not valid', async () => {
    feed.upsert('mlflow', model('a', { owner: 'component:x' }), model('b'));
    const portal = await startPortal({ reconcileEvery: { seconds: 0 } });
    await portal.read();
    await portal.read();
    await eventually(async () => expect(await namesOf(portal)).toEqual(['b']));
    expect(warningsOf(portal)).toEqual([
      expect.stringMatching(
        /^Not valid: 1 of the entities read; .*mlmodel:default\/a of source 'mlflow': spec\.owner: 'component:x' must be a reference/,
      ),
    ]);
    await portal.stop();
  });
});
