// SPDX-License-Identifier: Apache-2.0
//
// Records what the source systems answer, for the demo without them: trains all
// models against a real MLflow, applies the feature repository to a real Feast,
// stores the endpoints in a real Kubernetes API, and keeps the answers.
//
//   node scripts/sources/record/record.mjs [mlflow] [feast] [kserve]

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepareFeatureRepository, startFeast } from '../feast.mjs';
import { KSERVE_SDK_VERSION } from '../kube/kserveCrds.mjs';
import { startMlflow, trainModels } from '../mlflow.mjs';
import { DEFAULT_ROOT, ensureVenv } from '../venvs.mjs';
import { recordFeast } from './feastRecording.mjs';
import { recordKserve } from './kserveRecording.mjs';
import { recordMlflow } from './mlflowRecording.mjs';

const RECORDINGS = fileURLToPath(
  new URL('../../../examples/recordings', import.meta.url),
);
const SYSTEMS = ['mlflow', 'feast', 'kserve'];
const WORK = path.join(DEFAULT_ROOT, 'record');
const LOGS = path.join(DEFAULT_ROOT, 'logs');
const MANIFEST = path.join(RECORDINGS, 'manifest.json');

const say = text => process.stderr.write(`${text}\n`);

async function readManifest() {
  try {
    return JSON.parse(await readFile(MANIFEST, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}

async function mlflow() {
  const dir = path.join(WORK, 'mlflow');
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  const venv = await ensureVenv('mlflow3', { progress: say });
  const server = await startMlflow({ venv, dir, logs: LOGS, port: 0 });
  try {
    await trainModels({ venv, logs: LOGS, url: server.url, log: say });
    const { version } = await recordMlflow({
      url: server.url,
      dir: path.join(RECORDINGS, 'mlflow'),
    });
    return { version };
  } finally {
    await server.stop();
  }
}

async function feast() {
  const venv = await ensureVenv('feast', { progress: say });
  const options = { venv, dir: path.join(WORK, 'feast'), logs: LOGS };
  await prepareFeatureRepository({ ...options, reset: true, log: say });
  const server = await startFeast({ ...options, port: 0 });
  try {
    await recordFeast({
      url: server.url,
      dir: path.join(RECORDINGS, 'feast'),
      project: 'cirrus',
    });
  } finally {
    await server.stop();
  }
  const requirements = await readFile(
    fileURLToPath(new URL('../requirements/feast.txt', import.meta.url)),
    'utf8',
  );
  return { version: /^feast(?:\[\w+\])?==(.+)$/m.exec(requirements)[1] };
}

async function kserve() {
  const { model_versions: versions } = JSON.parse(
    await readFile(
      path.join(RECORDINGS, 'mlflow', 'model-versions.json'),
      'utf8',
    ),
  );
  await recordKserve({
    dir: path.join(RECORDINGS, 'kserve'),
    workDir: path.join(WORK, 'kserve'),
    cacheDir: path.join(DEFAULT_ROOT, 'kube-cache'),
    sources: new Map(
      versions.map(it => [`${it.name}/${it.version}`, it.source]),
    ),
    log: say,
  });
  const modules = await readFile(
    fileURLToPath(new URL('../kube/server/go.mod', import.meta.url)),
    'utf8',
  );
  const [, server] = /apiextensions-apiserver v([\d.]+)/.exec(modules);
  return {
    version: `apiextensions-apiserver ${server} with the types of KServe ${KSERVE_SDK_VERSION}`,
  };
}

async function main(names) {
  const unknown = names.filter(name => !SYSTEMS.includes(name));
  if (unknown.length > 0) {
    throw new Error(
      `unknown system ${unknown.join(' ')}; known: ${SYSTEMS.join(', ')}`,
    );
  }
  const record = { mlflow, feast, kserve };
  // The endpoints name the files of model versions: MLflow comes first.
  for (const name of SYSTEMS) {
    if (names.length > 0 && !names.includes(name)) continue;
    say(`recording ${name}`);
    const { version } = await record[name]();
    const manifest = await readManifest();
    manifest[name] = { recordedAt: new Date().toISOString(), version };
    await writeFile(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
  }
}

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
