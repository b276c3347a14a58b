import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import process from 'node:process';
import { buildFrontEnd } from './frontEnd.mjs';
import { DATA, inRoot } from './paths.mjs';
import { LaunchError, say } from './progress.mjs';

const ADDRESS = `http://localhost:${process.env.PORTAL_PORT ?? 7007}`;

async function isReady() {
  try {
    const response = await fetch(`${ADDRESS}/.backstage/health/v1/readiness`, {
      signal: AbortSignal.timeout(2_000),
    });
    return response.ok;
  } catch {
    return false;
  }
}

/** Waits for the portal; false when its process ended first. */
async function waitUntilReady(hasEnded) {
  for (;;) {
    if (hasEnded()) return false;
    if (await isReady()) return true;
    await new Promise(resolve => {
      setTimeout(resolve, 250);
    });
  }
}

function printWelcome(seconds, sources) {
  const lines = [
    '',
    `The portal is up (${seconds} s):  ${ADDRESS}`,
    '',
    'Press "Enter" there to sign in as a guest, then try:',
    `  ${ADDRESS}/mlops                                  all models, worst first`,
    `  ${ADDRESS}/mlops/sources                          the connected systems and their health`,
    `  ${ADDRESS}/catalog/default/mlmodel/flight-delay   one model: versions, reproducibility, lineage`,
    ...sources,
    '',
    'Stop it with Ctrl+C; what it stored stays in .data.',
  ];
  say(lines.join('\n'));
}

async function bootSources() {
  const { startSources } = await import('../sources/startSources.mjs');
  const sources = await startSources({ log: say });
  for (const missing of sources.missing) say(`Not started: ${missing}`);
  return sources;
}

/**
 * Runs the portal: one process that answers the API and serves the built front
 * end; with `sources` it is connected to a real MLflow, Feast and Prometheus.
 */
export async function runPortal(
  toolchain,
  { args, sources: withSources = false },
) {
  if (await isReady()) {
    throw new LaunchError(
      `Something answers at ${ADDRESS} already: stop the other portal first.`,
    );
  }
  await buildFrontEnd(toolchain);
  await mkdir(DATA, { recursive: true });
  const sources = withSources ? await bootSources() : undefined;
  try {
    return await runBackend(toolchain, args, sources);
  } finally {
    await sources?.stop();
  }
}

async function runBackend(toolchain, args, sources) {
  const startedAt = Date.now();
  const configs = [inRoot('app-config.yaml'), inRoot('app-config.portal.yaml')];
  if (sources) configs.push(sources.configFile);
  const child = spawn(
    toolchain.nodeBin,
    [
      '--require',
      '@backstage/cli/config/nodeTransform.cjs',
      '--no-node-snapshot',
      'src/index.ts',
      ...configs.flatMap(file => ['--config', file]),
      ...args,
    ],
    {
      cwd: inRoot('packages/backend'),
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...toolchain.env, NODE_ENV: 'development', ...sources?.env },
    },
  );
  let ended = false;
  const exit = new Promise(resolve => {
    child.once('exit', (code, signal) => {
      ended = true;
      resolve(signal ? 0 : (code ?? 1));
    });
    child.once('error', error => {
      ended = true;
      say(`The portal could not be started: ${error.message}`);
      resolve(1);
    });
  });
  const stop = signal => child.kill(signal);
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  if (await waitUntilReady(() => ended)) {
    const links = Object.entries({
      MLflow: sources?.mlflowUrl,
      'Feast registry': sources?.feastUrl,
      Prometheus: sources?.prometheusUrl,
    }).filter(([, url]) => url);
    printWelcome(
      ((Date.now() - startedAt) / 1000).toFixed(1),
      links.map(([name, url]) => `  ${url}   ${name}`),
    );
  }
  return exit;
}
