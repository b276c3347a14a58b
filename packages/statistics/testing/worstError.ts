import { readVectors } from './readVectors';

type Row = Record<string, number>;

/** What was measured over all points of a file of vectors. */
export interface Measured {
  points: number;
  /** The largest relative error; absolute where the value is within `floor` of 0. */
  worst: number;
  /** The arguments of the worst point, to look at. */
  at: Row;
}

/**
 * The largest relative error of a function over the rows of a file. Rows whose value
 * lies outside the doubles are left out; `floor` turns the error absolute below it.
 */
export function worstError(
  file: string,
  column: string,
  f: (row: Row) => number,
  floor: number = 0,
): Measured {
  const measured: Measured = { points: 0, worst: 0, at: {} };
  for (const row of readVectors(file)) {
    const expected = row[column];
    if (expected === null) continue;
    const error =
      Math.abs(f(row as Row) - expected) /
      Math.max(Math.abs(expected), floor, Number.MIN_VALUE);
    measured.points++;
    if (!(error <= measured.worst)) {
      measured.worst = error;
      measured.at = row as Row;
      if (Number.isNaN(error)) break;
    }
  }
  return measured;
}
