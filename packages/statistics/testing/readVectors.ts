import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A number of a file of vectors: null where it lies outside the doubles. */
export type VectorRow = readonly (number | null)[];

interface VectorFile {
  source: string;
  columns: string[];
  rows: VectorRow[];
}

/** The rows of testdata/<name>.json as objects named by its columns. */
export function readVectors(name: string): Record<string, number | null>[] {
  const path = resolve(__dirname, '../testdata', `${name}.json`);
  const file: VectorFile = JSON.parse(readFileSync(path, 'utf8'));
  return file.rows.map(row =>
    Object.fromEntries(file.columns.map((column, k) => [column, row[k]])),
  );
}
