import fc from 'fast-check';
import { GuardedReading, judgeRemoval } from './removalGuard';

const LIMITS = { maxShare: 0.2, minCount: 5 };

const limits = fc.record({
  maxShare: fc.double({ min: 0, max: 1, noNaN: true }),
  minCount: fc.nat({ max: 50 }),
});

/** Nothing can be missing that was not known; what is not missing was seen. */
const reading: fc.Arbitrary<GuardedReading> = fc
  .tuple(fc.nat({ max: 2000 }), fc.nat({ max: 2000 }), fc.nat({ max: 50 }))
  .map(([known, gone, added]) => {
    const missing = Math.min(known, gone);
    return { known, missing, seen: known - missing + added };
  });

const readings = fc.array(reading, { maxLength: 3 });

function allowed(of: GuardedReading[], within = LIMITS): boolean {
  return judgeRemoval(of, within).allowed;
}

describe('judgeRemoval', () => {
  it.each([
    ['5 of 6', { known: 6, seen: 1, missing: 5 }, true],
    ['6 of 10', { known: 10, seen: 4, missing: 6 }, false],
    ['20 of 100', { known: 100, seen: 80, missing: 20 }, true],
    ['21 of 100', { known: 100, seen: 79, missing: 21 }, false],
    ['21 of 100, with 500 new', { known: 100, seen: 579, missing: 21 }, false],
    ['the only one', { known: 1, seen: 0, missing: 1 }, false],
    ['the only one, with a new one', { known: 1, seen: 1, missing: 1 }, true],
    ['nothing', { known: 0, seen: 0, missing: 0 }, true],
  ])('%s', (_, of, expected) => {
    expect(allowed([of])).toBe(expected);
  });

  it('says why it holds and how much of what', () => {
    expect(
      judgeRemoval(
        [
          { known: 30, seen: 20, missing: 10 },
          { known: 2, seen: 2, missing: 0 },
        ],
        LIMITS,
      ),
    ).toEqual({ allowed: false, reason: 'too-many', total: 32, removed: 10 });
    expect(
      judgeRemoval([{ known: 3, seen: 0, missing: 3 }], LIMITS),
    ).toMatchObject({ reason: 'empty' });
  });

  it('does not let one type vanish behind a large one', () => {
    expect(
      allowed([
        { known: 1000, seen: 1000, missing: 0 },
        { known: 8, seen: 2, missing: 6 },
      ]),
    ).toBe(false);
  });

  it('does not let types add up to more than the source may lose', () => {
    const each = { known: 10, seen: 6, missing: 4 };
    expect(allowed([each])).toBe(true);
    expect(allowed([each, each, each])).toBe(false);
  });

  it('never holds when nothing is missing', () => {
    fc.assert(
      fc.property(readings, limits, (of, within) => {
        const complete = of.map(r => ({ ...r, missing: 0 }));
        expect(allowed(complete, within)).toBe(true);
      }),
    );
  });

  it('always holds when a type that was there is empty', () => {
    const size = fc.integer({ min: 1, max: 2000 });
    fc.assert(
      fc.property(readings, size, limits, (of, known, within) => {
        const empty = { known, seen: 0, missing: known };
        expect(allowed([...of, empty], within)).toBe(false);
      }),
    );
  });

  it('never lets more go at once than its limits say', () => {
    fc.assert(
      fc.property(readings, limits, (of, within) => {
        fc.pre(allowed(of, within));
        const known = of.reduce((sum, r) => sum + r.known, 0);
        const missing = of.reduce((sum, r) => sum + r.missing, 0);
        expect(missing).toBeLessThanOrEqual(
          Math.max(within.maxShare * known, within.minCount),
        );
      }),
    );
  });

  it('never allows what it holds when still more is missing', () => {
    const further = fc.nat({ max: 100 });
    fc.assert(
      fc.property(
        readings,
        reading,
        limits,
        further,
        (of, last, within, more) => {
          fc.pre(last.missing + more <= last.known);
          fc.pre(!allowed([...of, last], within));
          const worse = {
            ...last,
            missing: last.missing + more,
            seen: Math.max(0, last.seen - more),
          };
          expect(allowed([...of, worse], within)).toBe(false);
        },
      ),
    );
  });
});
