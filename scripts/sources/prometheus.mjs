// SPDX-License-Identifier: Apache-2.0

import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { choosePort, ServerProcess } from './serverProcess.mjs';
import { MissingError } from './venvs.mjs';

const run = promisify(execFile);

/** What Prometheus scrapes: itself, and the portal behind its token. */
export function prometheusConfig({ ownPort, portal }) {
  return {
    global: { scrape_interval: '15s' },
    scrape_configs: [
      {
        job_name: 'prometheus',
        static_configs: [{ targets: [`127.0.0.1:${ownPort}`] }],
      },
      ...(portal
        ? [
            {
              job_name: 'mlops-portal',
              metrics_path: '/api/mlops/metrics',
              authorization: { credentials_file: portal.tokenFile },
              static_configs: [{ targets: [portal.target] }],
            },
          ]
        : []),
    ],
  };
}

/**
 * Starts the system's Prometheus on loopback.
 *
 * @param {object} options
 * @param {string} options.dir - its data and configuration
 * @param {string} options.logs - folder of the logs
 * @param {{ target: string, tokenFile: string }} [options.portal] - host:port
 *   of the portal, and the file with the token of its metrics
 * @throws MissingError when no Prometheus is installed
 */
export async function startPrometheus({
  dir,
  logs,
  port = 9090,
  strictPort = false,
  portal,
  command = 'prometheus',
}) {
  try {
    await run(command, ['--version']);
  } catch {
    throw new MissingError(
      'the program "prometheus" was not found',
      'install it (Debian: apt-get install prometheus)',
    );
  }
  const chosen = await choosePort(port, { strict: strictPort });
  const url = `http://127.0.0.1:${chosen}`;
  await mkdir(dir, { recursive: true });
  // JSON is YAML.
  const config = path.join(dir, 'prometheus.yml');
  await writeFile(
    config,
    JSON.stringify(prometheusConfig({ ownPort: chosen, portal }), null, 2),
  );
  const server = new ServerProcess({
    name: 'Prometheus',
    command,
    args: [
      `--config.file=${config}`,
      `--storage.tsdb.path=${path.join(dir, 'tsdb')}`,
      `--web.listen-address=127.0.0.1:${chosen}`,
    ],
    logFile: path.join(logs, 'prometheus.log'),
  });
  await server.start();
  await server.waitUntilAnswers(`${url}/-/ready`, { timeoutMs: 60_000 });
  return { url, stop: () => server.stop() };
}
