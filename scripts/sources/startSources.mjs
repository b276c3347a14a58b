// SPDX-License-Identifier: Apache-2.0
//
// Boots a real MLflow, a real Feast registry and a real Prometheus on loopback,
// fills them the first time, and says how the portal reaches them.
// Plain Node >= 18, no npm dependencies.
//
//   node scripts/sources/startSources.mjs [--reset]

import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { liveAppConfig } from './appConfig.mjs';
import { prepareFeatureRepository, startFeast } from './feast.mjs';
import { startSeededMlflow } from './mlflow.mjs';
import { startPrometheus } from './prometheus.mjs';
import {
  DEFAULT_ROOT,
  ensureVenv,
  findPython,
  MissingError,
} from './venvs.mjs';

/** The models that are trained when MLflow starts for the first time. */
const SEEDED_MODELS = ['flight-delay', 'flight-late'];

const RECORDED_SOURCES = fileURLToPath(
  new URL('../../examples/recordings/sources.json', import.meta.url),
);

/** One line for what could not be started, with what to do about it. */
export function describeFailure(system, error) {
  const fix = error instanceof MissingError ? error.fix : undefined;
  return `${system}: ${error.message}${fix ? `; ${fix}` : ''}`;
}

async function metricsToken(file) {
  try {
    await readFile(file);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    await writeFile(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  }
}

/**
 * Starts what this machine can start. Never throws for what it lacks: that is
 * told in `missing`, one line each, and the rest starts.
 *
 * @param {object} [options]
 * @param {string} [options.root] - folder for environments, data and logs
 * @param {boolean} [options.reset] - forget what the systems hold and fill them anew
 * @param {{ mlflow?: number, feast?: number, prometheus?: number }} [options.ports] -
 *   ports that must be used; without one the usual port is taken, or a free one
 * @param {string} [options.portalTarget] - host:port of the portal, for Prometheus
 * @param {string[]} [options.allowedHosts] - Host headers MLflow accepts besides this machine's
 * @param {(text: string) => void} [options.log] - what happens, a line at a time
 * @param {(text: string) => void} [options.progress] - details of what takes long
 * @returns {Promise<{
 *   mlflowUrl?: string, feastUrl?: string, prometheusUrl?: string,
 *   env: Record<string, string>, configFile: string, missing: string[],
 *   stop: () => Promise<void>,
 * }>} `configFile` is an app-config that connects the portal to what runs
 */
export async function startSources({
  root = DEFAULT_ROOT,
  reset = false,
  ports = {},
  portalTarget = `127.0.0.1:${process.env.PORTAL_PORT ?? 7007}`,
  allowedHosts = [],
  log = () => {},
  progress = () => {},
  python: pythonCandidates,
} = {}) {
  const logs = path.join(root, 'logs');
  const data = path.join(root, 'data');
  await mkdir(logs, { recursive: true });
  await mkdir(data, { recursive: true });

  const missing = [];
  const running = [];
  const attempt = async (system, start) => {
    try {
      const server = await start();
      running.push(server);
      log(`${system} is up: ${server.url}`);
      return server.url;
    } catch (error) {
      missing.push(describeFailure(system, error));
      return undefined;
    }
  };
  const on = (name, fallback) => ({
    port: ports[name] ?? fallback,
    strictPort: ports[name] !== undefined,
  });

  // One answer for both that need it, and for a machine that has no Python.
  const python = findPython(pythonCandidates);
  python.catch(() => {});
  const venv = async name =>
    ensureVenv(name, {
      root,
      python: await python,
      progress: text => (/^making/.test(text) ? log(text) : progress(text)),
    });

  const tokenFile = path.join(data, 'metrics-token');
  await metricsToken(tokenFile);

  const [mlflowUrl, feastUrl, prometheusUrl] = await Promise.all([
    attempt('MLflow', async () =>
      startSeededMlflow({
        venv: await venv('mlflow3'),
        dir: path.join(data, 'mlflow'),
        logs,
        models: SEEDED_MODELS,
        reset,
        allowedHosts,
        log,
        ...on('mlflow', 5000),
      }),
    ),
    attempt('Feast', async () => {
      const options = {
        venv: await venv('feast'),
        dir: path.join(data, 'feast'),
        logs,
      };
      await prepareFeatureRepository({ ...options, reset, log });
      return startFeast({ ...options, ...on('feast', 6572) });
    }),
    attempt('Prometheus', () =>
      startPrometheus({
        dir: path.join(data, 'prometheus'),
        logs,
        portal: { target: portalTarget, tokenFile },
        ...on('prometheus', 9090),
      }),
    ),
  ]);

  const configFile = path.join(root, 'app-config.sources.yaml');
  const recorded = JSON.parse(await readFile(RECORDED_SOURCES, 'utf8'));
  // JSON is YAML.
  await writeFile(
    configFile,
    `${JSON.stringify(
      liveAppConfig({
        recorded,
        mlflowUrl,
        feastUrl,
        metricsTokenFile: tokenFile,
      }),
      null,
      2,
    )}\n`,
  );

  let stopping;
  return {
    mlflowUrl,
    feastUrl,
    prometheusUrl,
    env: Object.fromEntries(
      Object.entries({
        MLFLOW_TRACKING_URI: mlflowUrl,
        FEAST_REGISTRY_URL: feastUrl,
        PROMETHEUS_URL: prometheusUrl,
      }).filter(([, url]) => url),
    ),
    configFile,
    missing,
    stop: () => {
      stopping ??= Promise.all(running.map(server => server.stop()));
      return stopping.then(() => undefined);
    },
  };
}

async function main(argv) {
  const unknown = argv.filter(word => word !== '--reset');
  if (unknown.length > 0) {
    throw new Error(`unknown option ${unknown.join(' ')}; known: --reset`);
  }
  const say = text => process.stderr.write(`${text}\n`);
  const sources = await startSources({
    reset: argv.includes('--reset'),
    log: say,
  });
  for (const line of sources.missing) say(`Not started: ${line}`);
  const { env, configFile, missing } = sources;
  process.stdout.write(`${JSON.stringify({ env, configFile, missing })}\n`);
  if (Object.keys(env).length === 0) {
    process.exitCode = 1;
    return;
  }
  say('Stop with Ctrl+C.');
  const idle = setInterval(() => {}, 1 << 30);
  const stop = async () => {
    clearInterval(idle);
    await sources.stop();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
}

if (
  process.argv[1] &&
  path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)
) {
  main(process.argv.slice(2)).catch(error => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
}
