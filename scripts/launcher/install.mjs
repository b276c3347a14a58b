import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fingerprint, readStamp } from './fingerprint.mjs';
import { TOOLS, inRoot } from './paths.mjs';
import { startProgress } from './progress.mjs';

const STAMP = path.join(TOOLS, 'installed');

async function manifests() {
  const found = [
    inRoot('package.json'),
    inRoot('yarn.lock'),
    inRoot('.yarnrc.yml'),
  ];
  for (const folder of ['packages', 'plugins']) {
    for (const name of await readdir(inRoot(folder))) {
      const file = inRoot(folder, name, 'package.json');
      if (existsSync(file)) found.push(file);
    }
  }
  return found;
}

/** Yarn's own steps, as a reader would name them. */
const STEPS = [
  [/Resolution step/, 'resolving'],
  [/Fetch step/, 'fetching packages'],
  [/Link step/, 'linking and building'],
];

/**
 * Installs with the lockfile; skipped when neither a manifest, the lockfile nor
 * the Node in use has changed since.
 */
export async function installDependencies(toolchain) {
  const now = await fingerprint(await manifests(), [toolchain.nodeVersion]);
  if ((await readStamp(STAMP)) === now && existsSync(inRoot('node_modules'))) {
    return;
  }
  const progress = startProgress(
    'Installing the dependencies (two to five minutes, once)',
  );
  let step = 'starting';
  try {
    await toolchain.runQuietly('yarn', ['install', '--immutable'], {
      onLine(line) {
        step = STEPS.find(([pattern]) => pattern.test(line))?.[1] ?? step;
        const built = /(\S+)@.* must be built/.exec(line)?.[1];
        progress.detail(built ? `${step}: ${built}` : step);
      },
    });
    progress.end('done');
  } catch (error) {
    progress.end('failed');
    throw error;
  }
  await mkdir(TOOLS, { recursive: true });
  await writeFile(STAMP, now);
}
