import { eachSupportedDatabase } from '@mlops-portal/backstage-plugin-mlops-node/testUtils';
import { FakeSystem, model, names } from './__testUtils__/FakeSystem';
import { Replica } from './__testUtils__/Replica';

jest.setTimeout(60_000);

describe.each(eachSupportedDatabase())(
  'Removals on %s',
  (_, createDatabase) => {
    async function setUp(options?: Parameters<typeof Replica.start>[2]) {
      const system = new FakeSystem();
      const database = await createDatabase();
      const replica = await Replica.start(database, system, options);
      return { system, database, replica };
    }

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
        replica.held.confirm({
          sourceId: 's',
          heldId: first!.id,
          by: 'user:a',
        }),
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

    it('keeps what is there but could not be understood', async () => {
      const { system, replica } = await setUp();
      system.setModels(names(3));
      await replica.sync();
      system.setModels(names(3).slice(1));
      system.unreadable = ['m-000'];

      const run = await replica.sync();

      expect(run.counts.model.removed).toBe(0);
      expect(await replica.modelNames()).toEqual(names(3));
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
  },
);
