import {
  listQuerySchema,
  ListQuery,
} from '@mlops-portal/backstage-plugin-mlops-common';
import fc from 'fast-check';
import { toCsv } from './csv';
import { allRows, ListDefinition, listRows } from './listRows';

interface Row {
  title: string;
  owner: string;
  tasks: string[];
  at?: number;
  bad: number;
}

const definition: ListDefinition<Row> = {
  title: row => row.title,
  searchText: row => `${row.title} ${row.owner}`,
  filters: { owner: row => [row.owner], task: row => row.tasks },
  sorts: { title: row => row.title, at: row => row.at },
  attention: row => row.bad,
  summary: rows => ({ bad: rows.filter(row => row.bad > 0).length }),
};

const rows: Row[] = [
  { title: 'Model 10', owner: 'a', tasks: ['x', 'y'], at: 3, bad: 0 },
  { title: 'Model 9', owner: 'a', tasks: ['y'], bad: 0 },
  { title: 'Delay', owner: 'b', tasks: ['x'], at: 1, bad: 2 },
  { title: 'Fraud', owner: 'b', tasks: [], at: 2, bad: 1 },
];

const list = (query: ListQuery = {}) =>
  listRows(rows, listQuerySchema.parse(query), definition);
const titles = (query: ListQuery = {}) =>
  list(query).items.map(row => row.title);

describe('listRows', () => {
  it('puts the worst first, then goes by title as people count', () => {
    expect(titles()).toEqual(['Delay', 'Fraud', 'Model 9', 'Model 10']);
  });

  it('puts rows without a value last in both orders', () => {
    expect(titles({ sort: 'at' })).toEqual([
      'Delay',
      'Fraud',
      'Model 10',
      'Model 9',
    ]);
    expect(titles({ sort: 'at', order: 'desc' })).toEqual([
      'Model 10',
      'Fraud',
      'Delay',
      'Model 9',
    ]);
  });

  it('finds rows that have every word, in whatever case', () => {
    expect(titles({ search: 'MODEL 9' })).toEqual(['Model 9']);
    expect(titles({ search: 'delay fraud' })).toEqual([]);
  });

  it('counts in a facet what choosing a value brings', () => {
    const page = list({ owner: 'b' });
    expect(page.total).toBe(2);
    expect(page.summary).toEqual({ bad: 2 });
    expect(page.facets.task).toEqual([{ value: 'x', count: 1 }]);
    // Its own filter does not count: the other owner can still be chosen.
    expect(page.facets.owner).toEqual([
      { value: 'a', count: 2 },
      { value: 'b', count: 2 },
    ]);
  });

  const anyRow = fc.record({
    title: fc.string({ maxLength: 4 }),
    owner: fc.constantFrom('a', 'b', 'c'),
    tasks: fc.uniqueArray(fc.constantFrom('x', 'y')),
    at: fc.option(fc.nat(), { nil: undefined }),
    bad: fc.nat(3),
  });
  const anyQuery = fc.record(
    {
      owner: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
      task: fc.uniqueArray(fc.constantFrom('x', 'y'), { minLength: 1 }),
      search: fc.constantFrom('a', 'b', ''),
      sort: fc.constantFrom('title', 'at'),
    },
    { requiredKeys: [] },
  );

  it('gives every matching row once over its pages', () => {
    fc.assert(
      fc.property(fc.array(anyRow), anyQuery, (some, query) => {
        const all = allRows(some, listQuerySchema.parse(query), definition);
        const paged: Row[] = [];
        for (let offset = 0; offset < all.length; offset += 3) {
          const parsed = listQuerySchema.parse({ ...query, offset, limit: 3 });
          const page = listRows(some, parsed, definition);
          expect(page.total).toBe(all.length);
          paged.push(...page.items);
        }
        expect(paged).toEqual(all);
      }),
    );
  });

  it('promises in a facet just what the filter then brings', () => {
    fc.assert(
      fc.property(fc.array(anyRow), anyQuery, (some, query) => {
        const page = listRows(some, listQuerySchema.parse(query), definition);
        for (const { value, count } of page.facets.owner) {
          const chosen = listQuerySchema.parse({ ...query, owner: value });
          expect(listRows(some, chosen, definition).total).toBe(count);
        }
      }),
    );
  });
});

describe('toCsv', () => {
  const csv = async (values: Array<string | number | undefined>) => {
    let text = '';
    for await (const chunk of toCsv(
      values.map(value => ({ value })),
      [{ name: 'value', value: row => row.value }],
    )) {
      text += chunk;
    }
    return text;
  };

  it('begins with a byte order mark and ends lines as RFC 4180 says', async () => {
    expect(await csv(['a', -1.5, undefined, 'b"c,d'])).toBe(
      '\uFEFFvalue\r\na\r\n-1.5\r\n\r\n"b""c,d"\r\n',
    );
  });

  it('lets no text be taken for a formula', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' ='),
        fc.string(),
        async (start, rest) => {
          const [, ...lines] = (await csv([start + rest])).split('value\r\n');
          const cell = lines.join('value\r\n').replace(/^"/, '');
          expect(cell.startsWith("'")).toBe(true);
        },
      ),
    );
  });
});
