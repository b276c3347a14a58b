import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const SKIPPED = new Set(['node_modules', 'dist', 'dist-types', 'coverage']);

async function* filesBelow(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (SKIPPED.has(entry.name)) continue;
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(full);
    else if (entry.isFile()) yield full;
  }
}

/** A hash over the contents of files and folders, and of plain words. */
export async function fingerprint(places, words = []) {
  const hash = createHash('sha256');
  for (const word of words) hash.update(`${word}\0`);
  for (const place of [...places].sort()) {
    const files = [];
    try {
      for await (const file of filesBelow(place)) files.push(file);
    } catch (error) {
      if (error.code !== 'ENOTDIR') {
        if (error.code === 'ENOENT') continue;
        throw error;
      }
      files.push(place);
    }
    for (const file of files) {
      hash.update(`${file}\0`);
      hash.update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

/** The first line of a stamp file, or undefined. */
export async function readStamp(file) {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch {
    return undefined;
  }
}
