// SPDX-License-Identifier: Apache-2.0

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail, tool } from './tools.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const SERVER_PACKAGE = 'k8s.io/apiextensions-apiserver';

/** Builds the API server once; returns the binary's path. */
export async function buildServer({ cacheDir, log = () => {} }) {
  const dir = path.join(HERE, 'server');
  const pins = await Promise.all(
    ['go.mod', 'go.sum'].map(f => readFile(path.join(dir, f))),
  );
  const key = createHash('sha256').update(Buffer.concat(pins)).digest('hex');
  const binary = path.join(
    cacheDir,
    `apiextensions-apiserver-${os.arch()}-${key.slice(0, 12)}`,
  );
  if (existsSync(binary)) return binary;
  await mkdir(cacheDir, { recursive: true });
  await tool('go', ['version'], 'Go >= 1.24 is needed to build the API server');
  const needed = 'Go >= 1.24 is needed to build the API server';
  const started = Date.now();
  log('fetching the Go modules of the API server');
  try {
    await tool('go', ['-C', dir, 'mod', 'download'], needed);
  } catch (e) {
    throw fail(
      `the Go modules pinned in server/go.mod could not be fetched. ${e.message}`,
    );
  }
  log('building the API server (minutes, once)');
  const tmp = `${binary}.${process.pid}.tmp`;
  await tool(
    'go',
    [
      '-C',
      dir,
      'build',
      '-mod=readonly',
      '-trimpath',
      '-ldflags=-s -w',
      '-o',
      tmp,
      SERVER_PACKAGE,
    ],
    needed,
  );
  await rename(tmp, binary);
  log(`built in ${Math.round((Date.now() - started) / 1000)} s`);
  return binary;
}
