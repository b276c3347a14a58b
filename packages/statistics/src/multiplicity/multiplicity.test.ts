import fc from 'fast-check';
import { benjaminiHochberg, benjaminiYekutieli, holm } from '..';

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
  minLength: 1,
  maxLength: 30,
});

describe('adjusted p-values', () => {
  it('are at least the raw ones, at most 1, and in the same order', () => {
    fc.assert(
      fc.property(pValues, p => {
        for (const adjust of [benjaminiHochberg, benjaminiYekutieli, holm]) {
          const adjusted = adjust(p);
          p.forEach((value, k) => {
            expect(adjusted[k]).toBeGreaterThanOrEqual(value);
            expect(adjusted[k]).toBeLessThanOrEqual(1);
            p.forEach((other, l) => {
              expect(value < other && adjusted[k] > adjusted[l]).toBe(false);
            });
          });
        }
      }),
    );
  });

  it('are stricter the more they promise', () => {
    fc.assert(
      fc.property(pValues, p => {
        const [bh, by, strict] = [
          benjaminiHochberg(p),
          benjaminiYekutieli(p),
          holm(p),
        ];
        p.forEach((_, k) => {
          expect(bh[k]).toBeLessThanOrEqual(by[k] + 1e-15);
          expect(bh[k]).toBeLessThanOrEqual(strict[k] + 1e-15);
        });
      }),
    );
  });

  it('of statsmodels are the same', () => {
    // statsmodels.stats.multitest.multipletests([.01, .04, .03, .005], method=…)
    const p = [0.01, 0.04, 0.03, 0.005];
    const expectAll = (actual: number[], expected: number[]) =>
      expected.forEach((value, k) => expect(actual[k]).toBeCloseTo(value, 14));
    expectAll(holm(p), [0.03, 0.06, 0.06, 0.02]);
    expectAll(benjaminiHochberg(p), [0.02, 0.04, 0.04, 0.02]);
    expectAll(
      benjaminiYekutieli(p),
      [0.02, 0.04, 0.04, 0.02].map(value => (value * 25) / 12),
    );
  });

  it('leave nothing undefined in', () => {
    expect(() => holm([0.1, NaN])).toThrow(
      'p-values must lie between 0 and 1; number 1 is NaN',
    );
    expect(benjaminiHochberg([])).toEqual([]);
  });
});
