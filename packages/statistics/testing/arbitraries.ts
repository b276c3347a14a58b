import fc from 'fast-check';

/** A column of numbers, some of them equal to others. */
export const column = fc.array(
  fc.oneof(
    fc.integer({ min: -5, max: 5 }),
    fc.double({ min: -1e3, max: 1e3, noNaN: true }),
  ),
  { minLength: 1, maxLength: 40 },
);

/** A column with nulls, NaN and infinities among its values. */
export const messyColumn = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: -5, max: 5 }) },
    { weight: 1, arbitrary: fc.constantFrom(null, NaN, Infinity, -Infinity) },
  ),
  { maxLength: 30 },
);

/** Counts of the same cells on both sides, each side with at least one row. */
export const countTable = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 0, max: 200 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map(cells => ({
    reference: [1, ...cells.map(([r]) => r)],
    current: [1, ...cells.map(([, c]) => c)],
  }));
