// SPDX-License-Identifier: Apache-2.0

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runOrThrow } from './commands.mjs';
import { fillOnce } from './seedState.mjs';
import { choosePort, ServerProcess } from './serverProcess.mjs';

const TRAIN = fileURLToPath(
  new URL('../../examples/training/train.py', import.meta.url),
);

/** What MLflow must not do here: call home, look for packages, draw bars. */
const MLFLOW_ENV = {
  MLFLOW_DISABLE_TELEMETRY: 'true',
  DO_NOT_TRACK: 'true',
  MLFLOW_SERVER_ENABLE_JOB_EXECUTION: 'false',
  GIT_PYTHON_REFRESH: 'quiet',
};

/**
 * Starts an MLflow server on loopback over a SQLite file in `dir`.
 *
 * @param {object} options
 * @param {{ bin: string, python: string }} options.venv
 * @param {string} options.dir - database and artifacts
 * @param {string} options.logs - folder of the logs
 * @param {number} [options.port]
 * @param {string[]} [options.allowedHosts] - Host headers to accept besides
 *   those of this machine
 */
export async function startMlflow({
  venv,
  dir,
  logs,
  port = 5000,
  strictPort = false,
  allowedHosts = [],
}) {
  const chosen = await choosePort(port, { strict: strictPort });
  const url = `http://127.0.0.1:${chosen}`;
  const server = new ServerProcess({
    name: 'MLflow',
    command: path.join(venv.bin, 'mlflow'),
    args: [
      'server',
      ...['--host', '127.0.0.1', '--port', String(chosen), '--workers', '1'],
      ...['--backend-store-uri', `sqlite:///${path.join(dir, 'mlflow.db')}`],
      ...['--artifacts-destination', path.join(dir, 'artifacts')],
      ...(allowedHosts.length === 0
        ? []
        : [
            '--allowed-hosts',
            [
              `127.0.0.1:${chosen}`,
              `localhost:${chosen}`,
              ...allowedHosts,
            ].join(),
          ]),
    ],
    env: MLFLOW_ENV,
    logFile: path.join(logs, 'mlflow.log'),
  });
  await server.start();
  await server.waitUntilAnswers(`${url}/health`);
  return { url, stop: () => server.stop() };
}

/**
 * Starts MLflow with its models in it: trains them the first time.
 *
 * @param {object} options - those of {@link startMlflow}, and:
 * @param {string[]} options.models - names of registered models to train
 * @param {boolean} [options.reset] - forget everything and train again
 * @param {(text: string) => void} [options.log]
 */
export async function startSeededMlflow({
  models,
  reset = false,
  log = () => {},
  ...options
}) {
  let running;
  try {
    const seeded = await fillOnce(
      // The models a user registered later must outlive changes of the seed.
      { dir: options.dir, fingerprint: 'seeded', reset },
      async () => {
        running = await startMlflow(options);
        log(`MLflow: training ${models.join(' and ')} (once, about a minute)`);
        await trainModels({ ...options, url: running.url, models, log });
      },
    );
    if (seeded) return running;
    return await startMlflow(options);
  } catch (error) {
    await running?.stop();
    throw error;
  }
}

/** Runs the training code of the demo against an MLflow server. */
export async function trainModels({ venv, logs, url, models, log, env }) {
  await runOrThrow(
    'training',
    venv.python,
    [TRAIN, '--tracking-uri', url, ...(models ? ['--models', ...models] : [])],
    {
      logFile: path.join(logs, 'training.log'),
      env: { ...process.env, ...MLFLOW_ENV, ...env },
      onLine: line => {
        if (/ is version \d+$|^registered /.test(line)) log(`MLflow: ${line}`);
      },
    },
  );
}
