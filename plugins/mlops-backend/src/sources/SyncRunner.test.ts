import { eachSupportedDatabase } from '@mlops-portal/backstage-plugin-mlops-node/testUtils';
import { FakeSystem, model, names } from './__testUtils__/FakeSystem';
import { Replica } from './__testUtils__/Replica';

/** A promise and the function that fulfils it. */
function gate(): { opened: Promise<void>; open(): void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>(resolve => {
    open = resolve;
  });
  return { opened, open };
}

async function until(condition: () => boolean | Promise<boolean>) {
  for (let i = 0; i < 500; i += 1) {
    if (await condition()) return;
    await new Promise(resolve => setTimeout(resolve, 10));
  }
  throw new Error('It never came true');
}

jest.setTimeout(60_000);

describe.each(eachSupportedDatabase())('Syncs on %s', (_, createDatabase) => {
  async function setUp(options?: Parameters<typeof Replica.start>[2]) {
    const system = new FakeSystem();
    const database = await createDatabase();
    const replica = await Replica.start(database, system, options);
    return { system, database, replica };
  }

  it('brings facts and says what it did', async () => {
    const { system, replica } = await setUp();
    system.pageSize = 4;
    system.setModels(names(10));

    const run = await replica.sync();

    expect(run).toMatchObject({
      outcome: 'succeeded',
      pages: 6,
      requests: 6,
      counts: {
        model: { total: 10, added: 10, changed: 0, removed: 0, skipped: 0 },
        'model-version': { total: 10, added: 10 },
      },
    });
    expect(run.activity).toBeUndefined();
    expect(replica.told).toEqual([
      {
        sourceId: 's',
        runId: run.id,
        completeTypes: ['model', 'model-version'],
        changed: true,
      },
    ]);
    expect(await replica.health()).toMatchObject({ health: 'ok' });
  });

  it('tells listeners that nothing changed when nothing did', async () => {
    const { system, replica } = await setUp();
    system.setModels(names(3));
    await replica.sync();

    const second = await replica.sync();

    expect(second.counts.model).toMatchObject({ added: 0, changed: 0 });
    expect(replica.told[1].changed).toBe(false);
  });

  it('tells listeners later of changes that they could not take', async () => {
    const { system, replica } = await setUp();
    system.setModels(names(3));
    replica.onTold = async () => {
      throw new Error('entities are busy');
    };
    const failed = await replica.sync();
    replica.onTold = async () => undefined;
    await replica.sync();
    await replica.sync();

    expect(failed).toMatchObject({
      outcome: 'failed',
      error: 'entities are busy',
    });
    expect(replica.told.slice(-2).map(sync => sync.changed)).toEqual([
      true,
      false,
    ]);
  });

  it('removes few at once, with what hangs on them', async () => {
    const { system, replica } = await setUp();
    system.setModels(names(10));
    await replica.sync();
    system.setModels(names(10).slice(5));

    const run = await replica.sync();

    expect(run.outcome).toBe('succeeded');
    expect(run.counts.model.removed).toBe(5);
    expect(run.counts['model-version'].removed).toBe(5);
    expect(await replica.modelNames()).toEqual(names(10).slice(5));
  });

  it('holds the removal of many, and their versions with them', async () => {
    const { system, replica } = await setUp();
    system.setModels(names(10));
    await replica.sync();
    system.setModels(names(10).slice(6));

    const run = await replica.sync();

    expect(run.outcome).toBe('held');
    expect(await replica.modelNames()).toHaveLength(10);
    expect(await replica.facts.count('model-version')).toBe(10);
    expect(await replica.health()).toMatchObject({
      health: 'held',
      heldRemoval: {
        reason: 'too-many',
        total: 10,
        removed: 6,
        samples: names(6),
      },
    });
  });

  it('never takes a first empty answer for a removal', async () => {
    const { system, replica } = await setUp();
    system.setModels(names(2));
    await replica.sync();
    system.setModels([]);

    expect((await replica.sync()).outcome).toBe('held');
    expect((await replica.sync()).outcome).toBe('held');

    expect(await replica.modelNames()).toEqual(names(2));
    const { heldRemoval } = await replica.health();
    expect(heldRemoval).toMatchObject({ reason: 'empty', removed: 2 });
  });

  it('keeps the id of what is held while it means the same facts', async () => {
    const { system, replica } = await setUp();
    system.setModels(names(20));
    await replica.sync();
    system.setModels(names(10));
    await replica.sync();
    const first = await replica.held.get('s');
    await replica.sync();
    expect(await replica.held.get('s')).toEqual(first);

    system.setModels(names(9));
    await replica.sync();
    const second = await replica.held.get('s');

    expect(second).toMatchObject({ removed: 11 });
    expect(second?.id).not.toBe(first?.id);
    await expect(
      replica.held.confirm({ sourceId: 's', heldId: first!.id, by: 'user:a' }),
    ).rejects.toThrow(/not held any more/);
  });

  it('removes exactly what was confirmed, if it is still missing', async () => {
    const { system, replica } = await setUp();
    system.setModels(names(40));
    await replica.sync();
    system.setModels(names(40).slice(20));
    await replica.sync();
    const held = await replica.held.get('s');
    await replica.held.confirm({ sourceId: 's', heldId: held!.id, by: 'u' });

    // Two came back, and fifteen others went meanwhile.
    system.setModels([...names(2), ...names(40).slice(35)]);
    const run = await replica.sync();

    expect(run.outcome).toBe('held');
    expect(run.counts.model.removed).toBe(18);
    expect(await replica.modelNames()).toEqual([
      ...names(2),
      ...names(40).slice(20),
    ]);
    expect(await replica.held.get('s')).toMatchObject({
      confirmed: false,
      removed: 15,
    });
  });

  it('removes everything when an empty source was confirmed', async () => {
    const { system, replica } = await setUp();
    system.setModels(names(300));
    await replica.sync();
    system.setModels([]);
    await replica.sync();
    const held = await replica.held.get('s');
    await replica.held.confirm({ sourceId: 's', heldId: held!.id, by: 'u' });

    const run = await replica.sync();

    expect(run.outcome).toBe('succeeded');
    expect(await replica.modelNames()).toEqual([]);
    expect(await replica.facts.count('model-version')).toBe(0);
    expect(await replica.held.get('s')).toBeUndefined();
  });

  it('lets go of a held removal when the facts come back', async () => {
    const { system, replica } = await setUp();
    system.setModels(names(10));
    await replica.sync();
    system.setModels([]);
    await replica.sync();
    system.setModels(names(10));

    expect((await replica.sync()).outcome).toBe('succeeded');
    expect(await replica.held.get('s')).toBeUndefined();
  });

  it('removes nothing of a type that was not read to its end', async () => {
    const { system, replica } = await setUp();
    system.setModels(names(10));
    await replica.sync();
    system.setModels(names(9));
    system.models[0] = model('m-000', 'changed');
    system.broken.model = 'HTTP 500 on page 2';

    const run = await replica.sync();

    expect(run).toMatchObject({
      outcome: 'failed',
      error: 'model facts could not all be read: HTTP 500 on page 2',
      counts: { model: { changed: 1, removed: 0 } },
    });
    expect(run.counts['model-version'].removed).toBe(0);
    expect(await replica.modelNames()).toHaveLength(10);
    expect((await replica.health()).health).toBe('failing');
    expect(replica.told[1]).toMatchObject({ changed: true });
  });

  it('removes nothing and says why when the source is down', async () => {
    const { system, replica } = await setUp();
    system.setModels(names(3));
    const { startedAt } = await replica.sync();
    system.down = 'connect ECONNREFUSED 127.0.0.1:1';

    const run = await replica.sync();

    expect(run).toMatchObject({ outcome: 'failed', error: system.down });
    expect(await replica.modelNames()).toHaveLength(3);
    expect(await replica.health()).toMatchObject({
      health: 'failing',
      healthReason: system.down,
      state: { lastSuccessAt: startedAt },
    });
  });

  it('leaves out what the configuration excludes, and says so', async () => {
    const { system, replica } = await setUp({
      source: { include: ['m-*', 'keep'], exclude: ['m-001'] },
    });
    system.setModels(['m-000', 'm-001', 'other', 'keep']);

    const run = await replica.sync();

    expect(await replica.modelNames()).toEqual(['keep', 'm-000']);
    expect(await replica.facts.count('model-version')).toBe(2);
    expect(run.counts.model.skipped).toBe(2);
    expect(run.skipped).toContainEqual({
      type: 'model',
      reason: "Matches an exclude pattern of the source's configuration",
      count: 1,
      samples: ['m-001'],
    });
  });

  it('shows progress while it runs', async () => {
    const seen: string[] = [];
    const { system, replica } = await setUp({
      observers: [
        { onProgress: run => void seen.push(run.activity ?? '') },
        { onEnded: run => void seen.push(run.outcome) },
        {
          onEnded: () => {
            throw new Error('an observer that fails changes nothing');
          },
        },
      ],
    });
    system.setModels(names(3));
    const hold = gate();
    system.gate = hold.opened;

    const { run, done } = await replica.runner.start(replica.source, {
      trigger: 'action',
      triggeredBy: 'user:default/a',
    });
    await until(async () => {
      const now = await replica.runs.get(run.id);
      return now?.counts.model?.total === 3;
    });
    expect((await replica.health()).state.lastRun).toMatchObject({
      outcome: 'running',
      trigger: 'action',
      triggeredBy: 'user:default/a',
      activity: 'Reading model',
      pages: 1,
    });
    hold.open();
    await done;

    expect(seen).toContain('Reading model');
    expect(seen[seen.length - 1]).toBe('succeeded');
  });

  it('is cancelled from another replica, and keeps what it has read', async () => {
    const { system, database, replica } = await setUp();
    const other = await Replica.start(database, system);
    system.setModels(names(3));
    system.gate = new Promise(() => undefined);
    const { run, done } = await replica.runner.start(replica.source, {
      trigger: 'schedule',
    });
    await until(async () => (await replica.modelNames()).length === 3);

    expect(await other.runner.cancel('s')).toBe(true);
    await done;

    expect(await other.runs.get(run.id)).toMatchObject({
      outcome: 'cancelled',
      counts: { model: { added: 3 } },
    });
    expect((await other.health()).health).toBe('never');
    expect(await other.runner.cancel('s')).toBe(false);
    system.gate = Promise.resolve();
    expect((await other.sync()).outcome).toBe('succeeded');
    expect(other.told[0].changed).toBe(true);
  });

  it('ends when its time is up, even if the source does not listen', async () => {
    const { system, replica } = await setUp({
      source: { schedule: { timeout: { milliseconds: 80 } } },
    });
    system.setModels(names(1));
    system.deaf = true;
    system.gate = new Promise(() => undefined);

    const run = await replica.sync();

    expect(run.outcome).toBe('failed');
    expect(run.error).toMatch(/took longer than .* schedule\.timeout/);
  });

  it('ends as failed when the portal shuts down, and frees the source', async () => {
    const { system, database, replica } = await setUp();
    const other = await Replica.start(database, system);
    system.setModels(names(1));
    system.gate = new Promise(() => undefined);
    const { run } = await replica.runner.start(replica.source, {
      trigger: 'schedule',
    });

    await replica.runner.close();

    expect(await replica.runs.get(run.id)).toMatchObject({
      outcome: 'failed',
      error: 'The portal was shut down meanwhile',
    });
    system.gate = Promise.resolve();
    expect((await other.sync()).outcome).toBe('succeeded');
  });

  it('never runs twice at once, however many replicas try', async () => {
    const { system, database, replica } = await setUp();
    system.setModels(names(50));
    system.pageSize = 5;
    const replicas = [
      replica,
      await Replica.start(database, system),
      await Replica.start(database, system),
    ];

    for (let round = 0; round < 8; round += 1) {
      const starts = await Promise.all(
        [...replicas, ...replicas].map(({ runner, source }) =>
          runner.start(source, { trigger: 'schedule' }),
        ),
      );
      expect(starts.some(({ started }) => !started)).toBe(true);
      await Promise.all(starts.map(({ done }) => done));
    }

    expect(system.mostReadingAtOnce).toBe(1);
    const runs = await replica.runs.list('s', 100);
    expect(runs).toHaveLength(system.reads);
    expect(new Set(runs.map(run => run.outcome))).toEqual(
      new Set(['succeeded']),
    );
  });

  it('takes over from a process that died, and closes its run', async () => {
    const { system, database, replica } = await setUp({ leaseMs: 60 });
    system.setModels(names(2));
    // Takes the lease as a process would that dies right after.
    const dead = await replica.runs.begin({
      sourceId: 's',
      trigger: 'schedule',
    });
    const deadId = 'run' in dead ? dead.run.id : '';
    expect(
      await replica.runs.begin({ sourceId: 's', trigger: 'manual' }),
    ).toEqual({ busyWith: expect.objectContaining({ id: deadId }) });

    const other = await Replica.start(database, system, { leaseMs: 60_000 });
    await until(async () => (await other.sync()).outcome === 'succeeded');

    expect(await other.runs.get(deadId)).toMatchObject({
      outcome: 'failed',
      error: expect.stringMatching(/process .* stopped/),
      endedAt: expect.any(String),
    });
    // It may wake up: nothing that it says counts any more.
    expect(await replica.runs.renew(deadId)).toBeUndefined();
    expect(
      await replica.runs.finish(deadId, {
        outcome: 'succeeded',
        progress: { pages: 0, requests: 0, counts: {}, problems: [] },
        listenersTold: true,
      }),
    ).toBeUndefined();
  });

  it('shows a dead run as failed before anyone syncs again', async () => {
    const { replica } = await setUp({ leaseMs: 30 });
    await replica.runs.begin({ sourceId: 's', trigger: 'schedule' });

    await until(async () => (await replica.health()).health === 'failing');

    expect((await replica.health()).state.lastRun?.outcome).toBe('failed');
  });

  it('stops when it lost its lease, and removes nothing', async () => {
    const { system, database, replica } = await setUp();
    system.setModels(names(4));
    await replica.sync();
    const hold = gate();
    system.gate = hold.opened;
    system.setModels(names(3));
    const { run, done } = await replica.runner.start(replica.source, {
      trigger: 'schedule',
    });
    await database
      .knex('mlops_sources')
      .update({ lease_run_id: 'another process' });
    hold.open();
    await done;

    expect(await replica.modelNames()).toHaveLength(4);
    expect((await replica.runs.get(run.id))?.outcome).toBe('running');
  });

  it('keeps the newest runs only', async () => {
    const { system, replica } = await setUp();
    system.setModels(names(1));
    const ids: string[] = [];
    for (let i = 0; i < 5; i += 1) ids.push((await replica.sync()).id);

    await replica.runs.pruneRuns('s', 2);

    const left = (await replica.runs.list('s', 100)).map(run => run.id);
    expect(left).toEqual(ids.slice(-2).reverse());
  });
});
