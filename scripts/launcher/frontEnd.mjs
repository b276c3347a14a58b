import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fingerprint, readStamp } from './fingerprint.mjs';
import { TOOLS, inRoot } from './paths.mjs';
import { startProgress } from './progress.mjs';

const STAMP = path.join(TOOLS, 'front-end');
const SOURCES = [
  'packages/app',
  'plugins/mlops',
  'plugins/mlops-react',
  'plugins/mlops-common',
  'yarn.lock',
];

/** Builds the front end; skipped when none of its sources has changed. */
export async function buildFrontEnd(toolchain) {
  const now = await fingerprint(SOURCES.map(place => inRoot(place)));
  const built = inRoot('packages/app/dist/index.html');
  if ((await readStamp(STAMP)) === now && existsSync(built)) return;
  const progress = startProgress('Building the front end (about a minute)');
  try {
    await toolchain.runQuietly('yarn', ['workspace', 'app', 'build']);
    progress.end('done');
  } catch (error) {
    progress.end('failed');
    throw error;
  }
  await writeFile(STAMP, now);
}
