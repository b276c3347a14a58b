import { eachSupportedDatabase } from '@mlops-portal/backstage-plugin-mlops-node/testUtils';
import { FakeSystem, names } from './__testUtils__/FakeSystem';
import { Replica } from './__testUtils__/Replica';
import { gate, until } from './__testUtils__/waiting';

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
