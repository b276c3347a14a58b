// SPDX-License-Identifier: Apache-2.0

import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** One hash over the content of files. */
export async function fingerprintFiles(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(path.basename(file)).update('\0');
    hash.update(await readFile(file)).update('\0');
  }
  return hash.digest('hex');
}

/**
 * Fills a folder once: `fill` runs when the folder was never filled to its end,
 * or was filled from something else. What an interrupted filling left is removed
 * first, so that nothing is there twice.
 *
 * @param {object} options
 * @param {string} options.dir - the folder, created when it is missing
 * @param {string} options.fingerprint - of what the folder is filled from
 * @param {boolean} [options.reset] - fill it anew in any case
 * @param {() => Promise<void>} fill
 * @returns {Promise<boolean>} whether `fill` ran
 */
export async function fillOnce({ dir, fingerprint, reset = false }, fill) {
  const filled = await isFilled({ dir, fingerprint });
  if (filled && !reset) return false;
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  await fill();
  await writeFile(path.join(dir, '.filled'), `${fingerprint}\n`);
  return true;
}

/** Whether the folder was filled to its end from this fingerprint. */
export async function isFilled({ dir, fingerprint }) {
  try {
    const text = await readFile(path.join(dir, '.filled'), 'utf8');
    return text.trim() === fingerprint;
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}
