// SPDX-License-Identifier: Apache-2.0

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * One answer of a server, as JSON.
 *
 * @throws Error when it is not a success
 */
export async function ask(url, body) {
  const response = await fetch(url, {
    ...(body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
    signal: AbortSignal.timeout(60_000),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(
      `${url} answered ${response.status}: ${text.slice(0, 300)}`,
    );
  }
  return JSON.parse(text);
}

/** JSON with one line for each item of its outermost lists: small, and readable in a diff. */
export function compactJson(value) {
  const entries = Object.entries(value).map(([key, entry]) =>
    Array.isArray(entry) && entry.length > 0
      ? `${JSON.stringify(key)}:[\n${entry.map(item => JSON.stringify(item)).join(',\n')}\n]`
      : `${JSON.stringify(key)}:${JSON.stringify(entry)}`,
  );
  return `{\n${entries.join(',\n')}\n}\n`;
}

/** Writes an answer into a folder of recordings. */
export async function keep(dir, name, value) {
  await mkdir(dir, { recursive: true });
  await writeFile(path.join(dir, `${name}.json`), compactJson(value));
}
