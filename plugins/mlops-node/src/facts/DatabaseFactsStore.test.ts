import {
  FactInput,
  ModelFact,
} from '@mlops-portal/backstage-plugin-mlops-common';
import { Knex } from 'knex';
import { eachSupportedDatabase } from '../testUtils/databases';
import { DatabaseFactsStore } from './DatabaseFactsStore';
import { FactsReading } from './FactsSyncService';

const model = (
  key: string,
  data: Partial<ModelFact> = {},
): FactInput<'model'> => ({
  type: 'model',
  key,
  data: { name: key, tags: {}, aliases: [], ...data },
});

const version = (modelKey: string, number: string): FactInput => ({
  type: 'model-version',
  key: `${modelKey}/${number}`,
  parentKey: modelKey,
  data: { modelKey, version: number, status: 'ready', tags: {} },
});

async function missingKeys(reading: FactsReading): Promise<string[]> {
  const keys: string[] = [];
  for await (const page of reading.missing('model')) {
    keys.push(...page.map(fact => fact.key));
  }
  return keys;
}

/** Counts the statements that write, from now on. */
function countWrites(knex: Knex): () => number {
  let writes = 0;
  knex.on('query', ({ sql }: { sql: string }) => {
    if (/^\s*(insert|update|delete|begin)/i.test(sql)) writes += 1;
  });
  return () => writes;
}

describe.each(eachSupportedDatabase())(
  'DatabaseFactsStore on %s',
  (_, createDatabase) => {
    async function setUp() {
      const { knex, database } = await createDatabase();
      return { knex, store: await DatabaseFactsStore.create({ database }) };
    }

    it('gives back what was written, spelled as the source spells it', async () => {
      const { store } = await setUp();
      const fact: FactInput<'model'> = {
        ...model('팀/fraud model "α"', {
          description: "it's",
          tags: { a: 'b' },
        }),
        url: 'http://127.0.0.1/models/1',
      };
      await store.startReading('mlflow').write('model', [fact]);

      const stored = await store.get('model', {
        source: 'mlflow',
        key: fact.key,
      });

      expect(stored).toMatchObject({ ...fact, source: 'mlflow' });
      expect(stored?.firstSeenAt).toBe(stored?.changedAt);
      expect(
        await store.get('model', { source: 'other', key: fact.key }),
      ).toBeUndefined();
    });

    it('writes nothing at all when nothing changed, whatever the order of fields', async () => {
      const { knex, store } = await setUp();
      await store
        .startReading('s')
        .write('model', [model('a', { tags: { x: '1', y: '2' } }), model('b')]);
      const writes = countWrites(knex);

      const outcome = await store
        .startReading('s')
        .write('model', [
          model('b', { description: undefined }),
          model('a', { tags: { y: '2', x: '1' } }),
        ]);

      expect(outcome).toEqual({
        added: 0,
        changed: 0,
        unchanged: 2,
        duplicates: 0,
      });
      expect(writes()).toBe(0);
    });

    it('writes only what changed, and keeps the old state in the history', async () => {
      const { store } = await setUp();
      await store.startReading('s').write('model', [model('a'), model('b')]);

      const outcome = await store
        .startReading('s')
        .write('model', [model('a', { description: 'new' }), model('b')]);

      expect(outcome).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
      const history = await store.history('model', { source: 's', key: 'a' });
      expect(history.map(state => state.data?.description)).toEqual([
        'new',
        undefined,
      ]);
      expect(
        await store.history('model', { source: 's', key: 'b' }),
      ).toHaveLength(1);
    });

    it('keeps the first content of a key that one reading brings twice', async () => {
      const { store } = await setUp();
      const reading = store.startReading('s');
      const first = await reading.write('model', [
        model('a', { description: 'first' }),
        model('a', { description: 'second' }),
      ]);
      const second = await reading.write('model', [
        model('a', { description: 'third' }),
      ]);

      expect(first).toMatchObject({ added: 1, duplicates: 1 });
      expect(second).toMatchObject({ changed: 0, duplicates: 1 });
      expect(reading.seen('model')).toBe(1);
      expect(
        (await store.get('model', { source: 's', key: 'a' }))?.data.description,
      ).toBe('first');
    });

    it('finds over several pages what a reading did not bring', async () => {
      const { store } = await setUp();
      const all = Array.from({ length: 2300 }, (_unused, i) => model(`m-${i}`));
      await store.startReading('s').write('model', all);
      await store.startReading('other').write('model', [model('elsewhere')]);

      const reading = store.startReading('s');
      await reading.write(
        'model',
        all.filter((_unused, i) => i % 100 !== 7).concat(model('new')),
      );

      expect(await reading.knownBefore('model')).toBe(2300);
      expect((await missingKeys(reading)).sort()).toEqual(
        all
          .filter((_unused, i) => i % 100 === 7)
          .map(fact => fact.key)
          .sort(),
      );
    });

    it('removes what it is told to, and the history says when', async () => {
      const { store } = await setUp();
      await store.startReading('s').write('model', [model('a'), model('b')]);
      const reading = store.startReading('s');

      expect(await reading.remove('model', ['a', 'unknown'])).toBe(1);

      expect(await store.count('model', { source: 's' })).toBe(1);
      const history = await store.history('model', { source: 's', key: 'a' });
      expect(history.map(state => state.data?.name)).toEqual([undefined, 'a']);
    });

    it('says what was observed without rewriting it', async () => {
      const { knex, store } = await setUp();
      const first = store.startReading('s', new Date('2026-01-01T00:00:00Z'));
      await first.write('model', [model('stays'), model('goes')]);
      await first.complete('model');
      const later = new Date(Date.now() + 60_000);
      const second = store.startReading('s', later);
      const writes = countWrites(knex);
      await second.write('model', [model('stays')]);
      expect(writes()).toBe(0);
      await second.complete('model');

      const stays = await store.get('model', { source: 's', key: 'stays' });
      const goes = await store.get('model', { source: 's', key: 'goes' });
      expect(stays?.observedAt).toBe(later.toISOString());
      expect(goes!.observedAt < later.toISOString()).toBe(true);

      const third = store.startReading('s', new Date(Date.now() + 120_000));
      await third.write('model', [model('stays'), model('goes')]);
      await third.complete('model');
      const again = await store.get('model', { source: 's', key: 'goes' });
      expect(again?.observedAt).toBe(
        (await store.get('model', { source: 's', key: 'stays' }))?.observedAt,
      );
    });

    it('lists in order of source and key, a page at a time, by parent', async () => {
      const { store } = await setUp();
      for (const source of ['b', 'a']) {
        const reading = store.startReading(source);
        await reading.write('model-version', [
          version('m', '1'),
          version('m', '2'),
          version('n', '1'),
        ]);
      }
      const keys: string[] = [];
      let cursor: string | undefined;
      do {
        const page: Awaited<ReturnType<typeof store.list>> = await store.list(
          'model-version',
          { limit: 2, cursor },
        );
        keys.push(...page.facts.map(fact => `${fact.source}:${fact.key}`));
        cursor = page.nextCursor;
      } while (cursor);
      expect(keys).toEqual([
        'a:m/1',
        'a:m/2',
        'a:n/1',
        'b:m/1',
        'b:m/2',
        'b:n/1',
      ]);

      const ofParent = await store.list('model-version', {
        source: 'b',
        parentKeys: ['m'],
      });
      expect(ofParent.facts.map(fact => fact.key)).toEqual(['m/1', 'm/2']);
      await expect(store.list('model', { cursor: 'x' })).rejects.toThrow(
        /cursor: not a cursor/,
      );
    });

    it("observes a module's own facts each time they are put", async () => {
      const { store } = await setUp();
      await store.put('drift', [model('a')]);
      const before = await store.get('model', { source: 'drift', key: 'a' });
      await new Promise(resolve => setTimeout(resolve, 5));
      await store.put('drift', [model('a')]);

      const after = await store.get('model', { source: 'drift', key: 'a' });
      expect(after?.changedAt).toBe(before?.changedAt);
      expect(after!.observedAt > before!.observedAt).toBe(true);
    });

    it('forgets old states, and whole sources', async () => {
      const { store } = await setUp();
      for (const description of ['1', '2', '3']) {
        await store
          .startReading('s')
          .write('model', [model('a', { description })]);
      }
      await store.startReading('t').write('model', [model('b')]);

      expect(await store.pruneHistory(new Date(Date.now() + 1000))).toBe(2);
      const history = await store.history('model', { source: 's', key: 'a' });
      expect(history.map(state => state.data?.description)).toEqual(['3']);

      await store.forgetSource('s');
      expect(await store.counts()).toEqual([
        { source: 't', type: 'model', count: 1 },
      ]);
    });
  },
);
