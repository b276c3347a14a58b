import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The rows of testdata/<name>.json, objects whose shape the caller knows. */
export function readRows<T>(name: string): T[] {
  const path = resolve(__dirname, '../testdata', `${name}.json`);
  const file: { rows: T[] } = JSON.parse(readFileSync(path, 'utf8'));
  return file.rows;
}
