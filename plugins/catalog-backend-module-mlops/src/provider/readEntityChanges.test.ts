import { eachSupportedDatabase } from '@mlops-portal/backstage-plugin-mlops-node/testUtils';
import { EntityFeed } from '../__testUtils__/EntityFeed';
import { FakeCatalog } from '../__testUtils__/FakeCatalog';
import { model, refOf } from '../__testUtils__/models';
import { readEntityChanges } from './readEntityChanges';
import { ReadingStore } from './ReadingStore';

jest.setTimeout(120_000);

describe.each(eachSupportedDatabase())(
  'readEntityChanges on %s',
  (_, createDatabase) => {
    async function setUp() {
      const { database } = await createDatabase();
      const feed = new EntityFeed();
      const catalog = new FakeCatalog();
      const names = (...all: string[]) => all.map(refOf).sort();
      /** Each reading has a store of its own, as after a restart. */
      const read = async (options?: { startOver?: boolean }) =>
        readEntityChanges({
          store: await ReadingStore.create({ database, provider: 'mlops' }),
          connection: catalog,
          fetchPage: async since => feed.answer(since, 3),
          startOver: async () => options?.startOver ?? false,
          now: () => new Date('2026-11-24T10:00:00Z'),
        });
      return { feed, catalog, read, names };
    }

    it('brings everything, a page at a time', async () => {
      const { feed, catalog, read, names } = await setUp();
      feed.upsert('mlflow', ...['a', 'b', 'c', 'd', 'e'].map(n => model(n)));
      feed.upsert('feast', model('f'), model('g'));

      await expect(read()).resolves.toMatchObject({
        pages: 3,
        upserted: 7,
        removed: 0,
        refused: [],
        fromStart: true,
      });
      expect(feed.asked).toEqual([0, 3, 6]);
      expect(catalog.refs).toEqual(names('a', 'b', 'c', 'd', 'e', 'f', 'g'));
      expect(catalog.entities.get(refOf('a'))).toEqual({
        locationKey: 'mlops:mlflow',
        entity: {
          ...model('a'),
          metadata: {
            name: 'a',
            annotations: {
              'backstage.io/managed-by-location': 'mlops:mlflow',
              'backstage.io/managed-by-origin-location': 'mlops:mlflow',
            },
          },
        },
      });
    });

    it('goes on where it was after a restart, and does nothing without news', async () => {
      const { feed, catalog, read, names } = await setUp();
      feed.upsert('mlflow', model('a'), model('b'));
      await read();

      catalog.mutations.length = 0;
      await expect(read()).resolves.toMatchObject({
        upserted: 0,
        removed: 0,
        fromStart: false,
      });
      expect(catalog.mutations).toEqual([]);

      feed.upsert('mlflow', model('b', { lifecycle: 'deprecated' }));
      feed.remove('mlflow', refOf('a'));
      await expect(read()).resolves.toMatchObject({ upserted: 1, removed: 1 });
      expect(feed.asked).toEqual([0, 2, 2]);
      expect(catalog.refs).toEqual(names('b'));
      expect(catalog.entities.get(refOf('b'))?.entity.spec?.lifecycle).toBe(
        'deprecated',
      );
    });

    it('goes on from the last page after a failure, and removes nothing by it', async () => {
      const { feed, catalog, read, names } = await setUp();
      const all = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
      feed.upsert('mlflow', ...all.map(name => model(name)));
      await read();

      feed.startAnew('epoch-2');
      feed.completeSources = feed.sources;
      feed.upsert('mlflow', ...all.slice(0, 5).map(name => model(name)));
      feed.failure = { at: 2, error: new Error('connection lost') };
      await expect(read()).rejects.toThrow('connection lost');
      expect(catalog.refs).toEqual(names(...all));

      feed.failure = undefined;
      feed.asked.length = 0;
      await expect(read()).resolves.toMatchObject({ removed: 2 });
      expect(feed.asked).toEqual([3]);
      expect(catalog.refs).toEqual(names('a', 'b', 'c', 'd', 'e'));
    });

    it('repeats a page whose position was not kept', async () => {
      const { feed, catalog, read, names } = await setUp();
      feed.upsert('mlflow', model('a'));
      jest
        .spyOn(ReadingStore.prototype, 'save')
        .mockImplementationOnce(ReadingStore.prototype.save)
        .mockRejectedValueOnce(new Error('disk full'));
      await expect(read()).rejects.toThrow('disk full');
      jest.restoreAllMocks();

      feed.upsert('mlflow', model('b'));
      await read();
      expect(feed.asked).toEqual([0, 0]);
      expect(catalog.refs).toEqual(names('a', 'b'));
    });

    it('keeps what a store made anew has not yet found again', async () => {
      const { feed, catalog, read, names } = await setUp();
      feed.upsert('mlflow', model('a'), model('b'));
      feed.upsert('feast', model('f'));
      await read();

      feed.startAnew('epoch-2');
      await read();
      expect(catalog.refs).toEqual(names('a', 'b', 'f'));

      feed.upsert('mlflow', model('a'));
      await read();
      expect(catalog.refs).toEqual(names('a', 'b', 'f'));

      feed.completeSources = ['mlflow'];
      await expect(read()).resolves.toMatchObject({ removed: 1 });
      expect(catalog.refs).toEqual(names('a', 'f'));
    });

    it('never empties a source that comes back empty', async () => {
      const { feed, catalog, read, names } = await setUp();
      feed.upsert('mlflow', model('a'));
      feed.upsert('feast', model('f'));
      await read();

      feed.startAnew('epoch-2');
      feed.upsert('feast', model('g'));
      feed.completeSources = feed.sources;
      await expect(read()).resolves.toMatchObject({
        removed: 1,
        held: ['mlflow'],
      });
      expect(catalog.refs).toEqual(names('a', 'g'));

      feed.upsert('mlflow', model('b'));
      await expect(read()).resolves.toMatchObject({ removed: 1, held: [] });
      expect(catalog.refs).toEqual(names('b', 'g'));
    });

    it('takes away what sources brought that are no longer configured, and brings it back with them', async () => {
      const { feed, catalog, read, names } = await setUp();
      feed.upsert('mlflow', model('a'));
      feed.upsert('feast', model('f'));
      await read();

      feed.sources = ['mlflow'];
      feed.remove('feast', refOf('f'));
      await read();
      expect(catalog.refs).toEqual(names('a'));

      feed.sources = ['feast', 'mlflow'];
      feed.upsert('feast', model('f'));
      await read();
      expect(catalog.refs).toEqual(names('a', 'f'));

      // A backend that does not tell of the removals of a dropped source.
      feed.startAnew('epoch-2');
      feed.sources = ['feast'];
      await read();
      expect(catalog.refs).toEqual(names('f'));
    });

    it('starts over when the store was set back to an earlier state', async () => {
      const { feed, catalog, read, names } = await setUp();
      feed.upsert('mlflow', model('a'), model('b'), model('c'));
      await read();

      feed.startAnew('epoch-1');
      feed.completeSources = feed.sources;
      feed.upsert('mlflow', model('a'));
      await expect(read()).resolves.toMatchObject({ fromStart: true });
      expect(catalog.refs).toEqual(names('a'));
    });

    it('compares everything when it has to start over', async () => {
      const { feed, catalog, read, names } = await setUp();
      feed.upsert('mlflow', model('a'), model('b'));
      await read();
      catalog.entities.clear();

      await read();
      expect(catalog.refs).toEqual([]);
      await read({ startOver: true });
      expect(catalog.refs).toEqual(names('a', 'b'));
    });

    it('does not take away again what is gone', async () => {
      const { feed, catalog, read, names } = await setUp();
      feed.upsert('mlflow', model('a'), model('b'));
      await read();
      feed.remove('mlflow', refOf('a'));
      await read();

      catalog.mutations.length = 0;
      feed.upsert('mlflow', model('b'));
      await expect(read({ startOver: true })).resolves.toMatchObject({
        upserted: 1,
        removed: 0,
      });
      expect(catalog.mutations).toEqual([
        expect.objectContaining({ removed: [] }),
      ]);
      expect(catalog.refs).toEqual(names('b'));
    });

    it('leaves an entity to the source that it has moved to', async () => {
      const { feed, catalog, read, names } = await setUp();
      feed.upsert('mlflow', model('a'), model('b'));
      await read();

      feed.upsert('feast', model('a'));
      await read();
      feed.remove('mlflow', refOf('a'), refOf('b'));
      await read();
      expect(catalog.refs).toEqual(names('a'));

      feed.startAnew('epoch-2');
      feed.upsert('mlflow', model('a'));
      await read();
      expect(catalog.entities.get(refOf('a'))?.locationKey).toBe(
        'mlops:mlflow',
      );
    });

    it('refuses entities that the catalog would not take, and keeps their last good state', async () => {
      const { feed, catalog, read, names } = await setUp();
      feed.upsert('mlflow', model('a'), model('b'));
      await read();

      feed.upsert(
        'mlflow',
        model('a', { owner: '' }),
        { kind: 'MLModel', spec: {} },
        { ...model('d'), metadata: { name: 'd', tags: ['Not a tag'] } },
        { ...model('e'), kind: 'Component' },
        model('c'),
      );
      const { refused, upserted } = await read();
      expect(upserted).toBe(1);
      expect(refused).toEqual([
        {
          ref: refOf('a'),
          source: 'mlflow',
          problems: [expect.stringMatching(/^spec\.owner: must not be empty/)],
        },
        {
          ref: undefined,
          source: 'mlflow',
          problems: [expect.stringContaining('apiVersion')],
        },
        {
          ref: refOf('d'),
          source: 'mlflow',
          problems: [expect.stringContaining('tags.0')],
        },
        {
          ref: 'component:default/e',
          source: 'mlflow',
          problems: [expect.stringMatching(/^kind: 'Component'/)],
        },
      ]);
      expect(catalog.refs).toEqual(names('a', 'b', 'c'));
      expect(catalog.entities.get(refOf('a'))?.entity).toMatchObject(
        model('a'),
      );

      await read({ startOver: true });
      expect(catalog.refs).toEqual(names('a', 'b', 'c'));
    });

    it('stops at feeds that cannot be followed', async () => {
      const { feed, catalog, read } = await setUp();
      feed.upsert('mlflow', ...['a', 'b', 'c', 'd'].map(name => model(name)));
      const answer = feed.answer.bind(feed);

      jest.spyOn(feed, 'answer').mockImplementation((since, limit) => ({
        ...answer(since, limit),
        nextSince: since,
      }));
      await expect(read()).rejects.toThrow('does not get past revision 0');

      let epoch = 0;
      jest.spyOn(feed, 'answer').mockImplementation((since, limit) => ({
        ...answer(since, limit),
        epoch: `${epoch++}`,
      }));
      await expect(read()).rejects.toThrow('keeps changing its epoch');
      expect(catalog.mutations.flatMap(({ type }) => type)).not.toContain(
        'full',
      );
    });
  },
);
