/**
 * Counts of the same bins or categories in the reference and in the current sample.
 *
 * @public
 */
export interface CountTable {
  reference: ArrayLike<number>;
  current: ArrayLike<number>;
}

/** The cells where either side has a count, with the totals of both sides. */
export interface CheckedCounts {
  reference: number[];
  current: number[];
  n: number;
  m: number;
}

/** Checks a table and leaves out the cells that are empty on both sides. */
export function checkCounts(table: CountTable): CheckedCounts {
  const { reference, current } = table;
  if (reference.length !== current.length) {
    throw new RangeError(
      `Both sides need the same cells; the reference has ${reference.length}, the current sample ${current.length}`,
    );
  }
  const checked: CheckedCounts = { reference: [], current: [], n: 0, m: 0 };
  for (let k = 0; k < reference.length; k++) {
    const r = reference[k];
    const c = current[k];
    if (!(r >= 0 && c >= 0 && r + c < Infinity)) {
      throw new RangeError(
        `Counts must be finite and not negative; cell ${k} has ${r} and ${c}`,
      );
    }
    if (r + c === 0) continue;
    checked.reference.push(r);
    checked.current.push(c);
    checked.n += r;
    checked.m += c;
  }
  return checked;
}
