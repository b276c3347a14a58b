import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Source } from '@mlops-portal/backstage-plugin-mlops-common';
import { connectorsExtensionPoint } from '@mlops-portal/backstage-plugin-mlops-node';
import request from 'supertest';
import { asOlga, asOtto, olga, startPlugin } from './__testUtils__/startPlugin';
import { mlopsPlugin } from './plugin';
import { FakeSystem, names } from './sources/__testUtils__/FakeSystem';

jest.setTimeout(60_000);

describe('the plugin mlops', () => {
  it('lists sources worst first, with what is wrong and what one may do', async () => {
    const system = new FakeSystem();
    system.setModels(names(3));
    const { get, sync } = await startPlugin(system);
    await sync();

    const { body } = await get('/sources');

    expect(
      body.items.map(({ id, health, may }: Source) => [id, health, may.sync]),
    ).toEqual([
      ['unknown', 'failing', false],
      ['wrong', 'failing', false],
      ['vault', 'never', false],
      ['good', 'ok', true],
    ]);
    expect(body.items[0].healthReason).toBe(
      'mlops.sources[2].connector: there is no connector "nope"; installed are: fake',
    );
    expect(body.items[1].healthReason).toBe(
      'mlops.sources[3].config: token: not a token',
    );
    expect(body.items[3]).toMatchObject({
      title: 'Good registry',
      connectorTitle: 'Fake registry',
      counts: { model: 3, 'model-version': 3 },
      periodSeconds: 600,
      lastRun: { trigger: 'manual', triggeredBy: 'user:default/olga' },
    });
    expect(JSON.stringify(body)).not.toContain('s3cret');
  });

  it('hides sources from who may not read them', async () => {
    const { get, post } = await startPlugin(new FakeSystem());

    const { body } = await get('/sources', asOtto);

    expect(body.items.map(({ id }: Source) => id)).not.toContain('vault');
    expect((await get('/sources/vault', asOtto)).status).toBe(404);
    expect((await get('/sources/vault/runs', asOtto)).status).toBe(404);
    expect((await post('/sources/vault/sync', asOtto)).status).toBe(404);
    expect((await get('/sources/vault')).status).toBe(200);
    expect((await get('/sources/none')).status).toBe(404);
  });

  it('lets only owners sync, test, cancel and confirm', async () => {
    const system = new FakeSystem();
    const { post } = await startPlugin(system);

    for (const path of ['sync', 'test', 'cancel']) {
      const denied = await post(`/sources/good/${path}`, asOtto);
      expect(denied.status).toBe(403);
      expect(denied.body.error.message).toContain('group:default/platform');
    }
    expect(
      (await post('/sources/good/confirm-removal', asOtto, { id: 'x' })).status,
    ).toBe(403);
    expect(system.reads).toBe(0);
  });

  it('asks for a sign-in', async () => {
    const { server } = await startPlugin(new FakeSystem());

    const response = await request(server)
      .get('/api/mlops/sources')
      .set('authorization', mockCredentials.none.header());

    expect(response.status).toBe(401);
  });

  it('says what is wrong with a request and a source', async () => {
    const { post } = await startPlugin(new FakeSystem());

    const body = await post('/sources/good/confirm-removal', asOlga, {});
    const unknown = await post('/sources/good/confirm-removal', asOlga, {
      id: 'h',
    });

    expect(body.status).toBe(400);
    expect(body.body.error.message).toMatch(/^The body is wrong: id: /);
    expect(unknown.status).toBe(409);
    expect(unknown.body.error.message).toMatch(/not held any more/);
  });

  it('tests a connection step by step', async () => {
    const system = new FakeSystem();
    const { post } = await startPlugin(system);

    expect((await post('/sources/good/test')).body).toMatchObject({
      ok: true,
      steps: [{ id: 'reach', outcome: 'pass' }],
    });
    system.down = 'refused';
    expect((await post('/sources/good/test')).body).toMatchObject({
      ok: false,
      steps: [{ id: 'reach', outcome: 'fail', message: 'refused' }],
    });
  });

  it('holds a removal, tells the owner once, and removes when confirmed', async () => {
    const system = new FakeSystem();
    system.setModels(names(10));
    const { get, post, sync, notifications, auditor } =
      await startPlugin(system);
    await sync();
    system.setModels([]);
    await sync();
    const held = await sync();

    expect(held.health).toBe('held');
    expect(notifications.send).toHaveBeenCalledTimes(1);
    expect(notifications.send).toHaveBeenCalledWith({
      recipients: { type: 'entity', entityRef: 'group:default/platform' },
      payload: expect.objectContaining({
        title: 'Good registry: a removal waits for you',
        link: '/mlops/sources?source=good',
        scope: 'mlops:source:good',
      }),
    });

    const confirmed = await post('/sources/good/confirm-removal', asOlga, {
      id: held.heldRemoval?.id,
    });
    expect(confirmed.status).toBe(200);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'source-confirm-removal',
        meta: {
          sourceId: 'good',
          by: 'user:default/olga',
          heldRemovalId: held.heldRemoval?.id,
        },
      }),
    );
    await sync();
    const { body } = await get('/sources/good');
    expect(body).toMatchObject({ health: 'ok', counts: {} });
    const { body: runs } = await get('/sources/good/runs');
    expect(
      runs.items.some(
        (run: { counts: { model?: { removed: number } } }) =>
          run.counts.model?.removed === 10,
      ),
    ).toBe(true);
  });

  it('tells the owner again only after it was well in between', async () => {
    const system = new FakeSystem();
    const { sync, notifications } = await startPlugin(system);
    for (const down of ['a', 'b', undefined, 'c']) {
      system.down = down;
      await sync();
    }

    expect(notifications.send).toHaveBeenCalledTimes(2);
  });

  it('works when notifications and signals do not', async () => {
    const system = new FakeSystem();
    system.down = 'refused';
    const { sync, notifications, signals } = await startPlugin(system);
    notifications.send.mockRejectedValue(new Error('404'));
    signals.publish.mockRejectedValue(new Error('gone'));

    expect((await sync()).health).toBe('failing');
  });

  it('publishes only numbers to everyone', async () => {
    const system = new FakeSystem();
    system.setModels(['top-secret-model']);
    system.warnings = ['something about top-secret-model'];
    const { sync, signals } = await startPlugin(system);
    const { lastRun } = await sync();

    expect(signals.publish).toHaveBeenLastCalledWith({
      recipients: { type: 'broadcast' },
      channel: 'mlops:sources',
      message: {
        sourceId: 'good',
        runId: lastRun?.id,
        outcome: 'succeeded',
        pages: 2,
        requests: 2,
      },
    });
    expect(JSON.stringify(signals.publish.mock.calls)).not.toContain(
      'top-secret',
    );
  });

  it('shows metrics to who has their token', async () => {
    const system = new FakeSystem();
    system.setModels(names(3));
    const { server, sync } = await startPlugin(system);
    await sync();
    const metrics = (header?: string) => {
      const call = request(server).get('/api/mlops/metrics');
      return header ? call.set('authorization', header) : call;
    };

    expect((await metrics()).status).toBe(401);
    expect((await metrics('Bearer scrape-m')).status).toBe(401);
    expect((await metrics(asOlga)).status).toBe(401);
    const { status, text } = await metrics('Bearer scrape-me');
    expect(status).toBe(200);
    expect(text).toContain('mlops_source_facts{source="good",type="model"} 3');
    expect(text).toContain('mlops_source_failing{source="unknown"} 1');
    expect(text).toContain('mlops_source_failing{source="good"} 0');
    expect(text).toContain('mlops_source_held_removal_facts{source="good"} 0');
    expect(text).toMatch(
      /mlops_source_last_success_age_seconds\{source="good"\} \d/,
    );
    expect(text).toContain(
      'mlops_source_syncs_total{source="good",connector="fake",outcome="succeeded"} 1',
    );
  });

  it('answers with capabilities and its OpenAPI document', async () => {
    const { get } = await startPlugin(new FakeSystem());

    expect((await get('/capabilities')).body).toEqual({
      items: expect.arrayContaining([{ id: 'fakes', title: 'Fakes' }]),
    });
    expect((await get('/openapi.json')).body).toMatchObject({
      openapi: '3.1.0',
    });
  });

  it('has actions that check permissions as the routes do', async () => {
    const system = new FakeSystem();
    system.setModels(names(10));
    const { actions, sync } = await startPlugin(system);
    await sync();
    const invoke = (
      name: string,
      input: Record<string, string> = {},
      credentials = olga,
    ) => actions.invoke({ id: `test:${name}`, input, credentials });

    expect(await invoke('list-sources')).toMatchObject({
      output: {
        sources: expect.arrayContaining([
          expect.objectContaining({ id: 'good', health: 'ok' }),
        ]),
      },
    });
    system.setModels([]);
    const started = await invoke('sync-source', { id: 'good' });
    expect(started).toMatchObject({ output: { outcome: 'running' } });
    await sync();
    const described = (await invoke('describe-source', { id: 'good' })) as {
      output: { heldRemoval: { id: string } };
    };
    expect(described.output).toMatchObject({
      health: 'held',
      heldRemoval: { removed: 10 },
      mayConfirmRemoval: true,
    });
    const input = {
      id: 'good',
      heldRemovalId: described.output.heldRemoval.id,
    };
    await expect(
      invoke(
        'confirm-removal',
        input,
        mockCredentials.user('user:default/otto'),
      ),
    ).rejects.toThrow(/may not confirm/);
    expect(await invoke('confirm-removal', input)).toMatchObject({
      output: { id: 'good' },
    });

    const { actions: listed } = await actions.list();
    expect(
      Object.fromEntries(
        listed.map(({ name, attributes }) => [name, attributes]),
      ),
    ).toMatchObject({
      'list-sources': { readOnly: true, destructive: false },
      'describe-source': { readOnly: true, destructive: false },
      'sync-source': { readOnly: false, destructive: false, idempotent: true },
      'confirm-removal': { readOnly: false, destructive: true },
    });
  });

  it('does not start with a configuration that is wrong', async () => {
    await expect(
      startTestBackend({
        features: [
          mlopsPlugin,
          catalogServiceMock.factory({ entities: [] }),
          mockServices.rootConfig.factory({
            data: { mlops: { sources: [{ id: 'Bad Id', connector: 'x' }] } },
          }),
        ],
      }),
    ).rejects.toThrow(/mlops\.sources\[0\]\.id: use lower-case/);
  });

  it('syncs on its schedule without being asked', async () => {
    const system = new FakeSystem();
    system.setModels(names(2));
    const told = new Promise<void>(resolve => {
      system.gate = Promise.resolve().then(resolve);
    });
    await startTestBackend({
      features: [
        mlopsPlugin,
        catalogServiceMock.factory({ entities: [] }),
        createBackendModule({
          pluginId: 'mlops',
          moduleId: 'fake',
          register(env) {
            env.registerInit({
              deps: { connectors: connectorsExtensionPoint },
              async init({ connectors }) {
                connectors.addConnector(system.connector);
              },
            });
          },
        }),
        mockServices.scheduler.factory({
          includeInitialDelayedTasksOnStartup: true,
        }),
        mockServices.rootConfig.factory({
          data: {
            mlops: {
              sources: [{ id: 's', connector: 'fake', config: { token: 't' } }],
            },
          },
        }),
      ],
    });
    await told;

    expect(system.reads).toBe(1);
  });
});
