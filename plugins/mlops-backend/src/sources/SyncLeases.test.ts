import { eachSupportedDatabase } from '@mlops-portal/backstage-plugin-mlops-node/testUtils';
import { FakeSystem, names } from './__testUtils__/FakeSystem';
import { Replica } from './__testUtils__/Replica';
import { gate, until } from './__testUtils__/waiting';

jest.setTimeout(60_000);

describe.each(eachSupportedDatabase())(
  'Syncs of several replicas on %s',
  (_, createDatabase) => {
    async function setUp(options?: Parameters<typeof Replica.start>[2]) {
      const system = new FakeSystem();
      const database = await createDatabase();
      const replica = await Replica.start(database, system, options);
      return { system, database, replica };
    }

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
      const dead = await replica.leases.begin({
        sourceId: 's',
        trigger: 'schedule',
      });
      const deadId = 'run' in dead ? dead.run.id : '';
      expect(
        await replica.leases.begin({ sourceId: 's', trigger: 'manual' }),
      ).toEqual({ busyWith: expect.objectContaining({ id: deadId }) });

      const other = await Replica.start(database, system, { leaseMs: 60_000 });
      await until(async () => (await other.sync()).outcome === 'succeeded');

      expect(await other.runs.get(deadId)).toMatchObject({
        outcome: 'failed',
        error: expect.stringMatching(/process .* stopped/),
        endedAt: expect.any(String),
      });
      // It may wake up: nothing that it says counts any more.
      expect(await replica.leases.renew(deadId)).toBeUndefined();
      expect(
        await replica.leases.finish(deadId, {
          outcome: 'succeeded',
          progress: { pages: 0, requests: 0, counts: {}, problems: [] },
          listenersTold: true,
        }),
      ).toBeUndefined();
    });

    it('shows a dead run as failed before anyone syncs again', async () => {
      const { replica } = await setUp({ leaseMs: 30 });
      await replica.leases.begin({ sourceId: 's', trigger: 'schedule' });

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
  },
);
