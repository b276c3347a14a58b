import fc from 'fast-check';
import { KeySet } from './KeySet';

describe('KeySet', () => {
  it('holds what was added and nothing else', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary' }), { maxLength: 3000 }),
        fc.array(fc.string(), { maxLength: 100 }),
        (added, others) => {
          const set = new KeySet();
          const expected = new Set<string>();
          for (const key of added) {
            expect(set.add(key)).toBe(!expected.has(key));
            expected.add(key);
          }
          expect(set.size).toBe(expected.size);
          for (const key of [...added, ...others]) {
            expect(set.has(key)).toBe(expected.has(key));
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('grows past its first size', () => {
    const set = new KeySet();
    for (let i = 0; i < 5000; i += 1) set.add(`key-${i}`);

    expect(set.size).toBe(5000);
    expect(set.has('key-0')).toBe(true);
    expect(set.has('key-5000')).toBe(false);
  });
});
