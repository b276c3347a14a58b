import { ConformanceList, ConformanceSubject } from './ConformanceSubject';
import { manyNames, pagesOf } from './ConformanceSource';
import { readSource, SourceReading } from './readSource';
import { withSource } from './withSource';

const ODD_NAMES = [
  'with/slash',
  'with space',
  'per%2Fcent',
  'équipe',
  '수요-예측',
  'UPPER',
  'upper',
  'dots..and__lines',
  `long-${'x'.repeat(200)}`,
];

function keys(reading: SourceReading, list: ConformanceList): string[] {
  return reading.facts
    .filter(fact => fact.type === list.factType)
    .map(fact => fact.key);
}

/** What becomes of the items of a list. */
export function describeItems(
  subject: ConformanceSubject,
  list: ConformanceList,
): void {
  const { connector } = subject;
  const { factType } = list;

  it('reads all pages', async () => {
    const names = manyNames(list);
    const pages = pagesOf(list, names);
    await withSource(subject, list, { pages }, async ({ config }) => {
      const reading = await readSource(connector, config);
      expect(keys(reading, list)).toEqual(names.map(list.keyOf));
      expect(reading.ends[factType]).toEqual({
        kind: 'complete',
        type: factType,
      });
      expect(reading.report.problems).toEqual([]);
      expect(reading.report.pages).toBeGreaterThanOrEqual(pages.length);
      expect(reading.report.requests).toBeGreaterThanOrEqual(pages.length);
    });
  });

  it('takes an empty list for complete', async () => {
    await withSource(subject, list, { pages: [[]] }, async ({ config }) => {
      const reading = await readSource(connector, config);
      expect(keys(reading, list)).toEqual([]);
      expect(reading.ends[factType]?.kind).toBe('complete');
    });
  });

  if (list.emptyPages !== false) {
    it('goes on after an empty page', async () => {
      const pages = [
        [],
        ...pagesOf(list, ['a', 'b']),
        [],
        ...pagesOf(list, ['c']),
      ];
      await withSource(subject, list, { pages }, async ({ config }) => {
        const reading = await readSource(connector, config);
        expect(keys(reading, list)).toEqual(['a', 'b', 'c'].map(list.keyOf));
        expect(reading.ends[factType]?.kind).toBe('complete');
      });
    });
  }

  it('leaves out a malformed item, says so, and keeps what is known of it', async () => {
    const names = manyNames(list);
    const pages = pagesOf(list, names, name =>
      name === names[1] ? list.malformed(name) : list.item(name),
    );
    await withSource(subject, list, { pages }, async ({ config }) => {
      const reading = await readSource(connector, config);
      const bad = list.keyOf(names[1]);
      expect(keys(reading, list)).toEqual(
        names.map(list.keyOf).filter(key => key !== bad),
      );
      expect(reading.report.problems).toHaveLength(1);
      expect(reading.report.problems[0]).toMatchObject({
        level: 'warning',
        count: 1,
      });
      expect(reading.report.skipped).toEqual([
        expect.objectContaining({ type: factType, count: 1 }),
      ]);
      const end = reading.ends[factType];
      const kept =
        end?.kind === 'incomplete' ||
        (end?.kind === 'complete' && end.unreadable?.includes(bad));
      expect(kept).toBe(true);
    });
  });

  it('keeps the first of items with the same key and says so', async () => {
    const names = manyNames(list);
    const pages = pagesOf(list, names);
    pages[1] = [list.item(names[0]), ...pages[1].slice(1)];
    await withSource(subject, list, { pages }, async ({ config }) => {
      const reading = await readSource(connector, config);
      const found = keys(reading, list);
      expect(found).toEqual([...new Set(found)]);
      expect(found).toContain(list.keyOf(names[0]));
      expect(reading.report.problems).toEqual([
        expect.objectContaining({
          message: expect.stringContaining('more than once'),
          samples: [list.keyOf(names[0])],
        }),
      ]);
    });
  });

  it('keeps slashes, spaces and letters of any script in names', async () => {
    const pages = pagesOf(list, ODD_NAMES);
    await withSource(subject, list, { pages }, async ({ config }) => {
      const reading = await readSource(connector, config);
      expect(keys(reading, list)).toEqual(ODD_NAMES.map(list.keyOf));
    });
  });
}
