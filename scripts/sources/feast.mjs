// SPDX-License-Identifier: Apache-2.0

import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runOrThrow } from './commands.mjs';
import { fillOnce, fingerprintFiles } from './seedState.mjs';
import { choosePort, ServerProcess } from './serverProcess.mjs';

const REPOSITORY = fileURLToPath(
  new URL('../../examples/feature-repo/', import.meta.url),
);
const DEFINITIONS = ['feature_store.yaml', 'features.py'];
const MATERIALIZED_VIEWS = [
  'route_delay_stats',
  'airport_daily_delay',
  'city_daily_weather',
];

const FEAST_ENV = { FEAST_USAGE: 'False', DO_NOT_TRACK: 'true' };

/** Builds the tables, applies the repository and fills the online store, once. */
export async function prepareFeatureRepository({
  venv,
  dir,
  logs,
  reset = false,
  log = () => {},
}) {
  const files = [...DEFINITIONS, 'build_tables.py'].map(file =>
    path.join(REPOSITORY, file),
  );
  const fingerprint = await fingerprintFiles(files);
  return fillOnce({ dir, fingerprint, reset }, async () => {
    for (const file of DEFINITIONS) {
      await copyFile(path.join(REPOSITORY, file), path.join(dir, file));
    }
    const options = {
      cwd: dir,
      logFile: path.join(logs, 'feast-apply.log'),
      env: { ...process.env, ...FEAST_ENV },
    };
    const feast = path.join(venv.bin, 'feast');
    log('Feast: aggregating three million flights into tables');
    await runOrThrow(
      'building the tables of the feature views',
      venv.python,
      [
        path.join(REPOSITORY, 'build_tables.py'),
        '--out',
        path.join(dir, 'data'),
      ],
      options,
    );
    log('Feast: applying the feature repository');
    await runOrThrow('feast apply', feast, ['apply'], options);
    log('Feast: filling the online store');
    const now = new Date().toISOString().slice(0, 19);
    await runOrThrow(
      'feast materialize',
      feast,
      [
        'materialize',
        '2001-01-01T00:00:00',
        now,
        ...MATERIALIZED_VIEWS.flatMap(view => ['--views', view]),
      ],
      options,
    );
  });
}

/**
 * Starts a Feast registry server (REST) on loopback over an applied repository.
 *
 * @param {object} options
 * @param {{ bin: string, python: string }} options.venv
 * @param {string} options.dir - an applied feature repository
 * @param {string} options.logs - folder of the logs
 * @param {number} [options.port]
 */
export async function startFeast({
  venv,
  dir,
  logs,
  port = 6572,
  strictPort = false,
}) {
  const chosen = await choosePort(port, { strict: strictPort });
  const url = `http://127.0.0.1:${chosen}`;
  const server = new ServerProcess({
    name: 'Feast',
    command: path.join(venv.bin, 'feast'),
    args: [
      ...['serve_registry', '--rest-api', '--no-grpc'],
      ...['--host', '127.0.0.1', '--rest-port', String(chosen)],
    ],
    cwd: dir,
    env: FEAST_ENV,
    logFile: path.join(logs, 'feast.log'),
  });
  await server.start();
  await server.waitUntilAnswers(`${url}/api/v1/projects`);
  return { url, stop: () => server.stop() };
}
