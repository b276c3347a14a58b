import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const ROOT = path.resolve(__dirname, '../../..');
const PYTHON = path.join(ROOT, '.sources/mlflow3/bin/python');
const MLFLOW = path.join(ROOT, '.sources/mlflow3/bin/mlflow');

const run = promisify(execFile);

/** Whether the environment that `npm run start:sources` makes is there. */
export const hasMlflow = () => existsSync(MLFLOW);

/** A real MLflow server, and a portal of its own that is connected to it. */
export interface RealSources {
  portalUrl: string;
  mlflowUrl: string;
  /** Runs lines of Python with the official client, as `client`. */
  python(lines: string): Promise<string>;
  stopMlflow(): Promise<void>;
  startMlflow(): Promise<void>;
  stop(): Promise<void>;
}

export async function startRealSources(): Promise<RealSources> {
  const dir = await mkdtemp(path.join(tmpdir(), 'journey-'));
  const [portalPort, mlflowPort] = await freePorts(2);
  const portalUrl = `http://localhost:${portalPort}`;
  const mlflowUrl = `http://127.0.0.1:${mlflowPort}`;
  let mlflow: ChildProcess | undefined;

  const startMlflow = async () => {
    mlflow = start(MLFLOW, [
      ...['server', '--host', '127.0.0.1', '--port', String(mlflowPort)],
      ...['--workers', '1'],
      ...['--backend-store-uri', `sqlite:///${path.join(dir, 'mlflow.db')}`],
      ...['--artifacts-destination', path.join(dir, 'artifacts')],
    ]);
    await waitUntilAnswers(`${mlflowUrl}/health`);
  };

  await startMlflow();
  const config = path.join(dir, 'app-config.yaml');
  await writeFile(config, JSON.stringify(configFor(mlflowUrl)));
  const portal = start(
    process.execPath,
    [
      ...['--require', '@backstage/cli/config/nodeTransform.cjs'],
      ...['--no-node-snapshot', 'src/index.ts'],
      ...['app-config.yaml', 'app-config.portal.yaml']
        .map(file => path.join(ROOT, file))
        .concat(config)
        .flatMap(file => ['--config', file]),
    ],
    {
      PORTAL_PORT: String(portalPort),
      PORTAL_DATA_DIR: path.join(dir, 'portal'),
      NODE_ENV: 'development',
    },
  );
  await waitUntilAnswers(`${portalUrl}/.backstage/health/v1/readiness`);

  return {
    portalUrl,
    mlflowUrl,
    startMlflow,
    stopMlflow: () => end(mlflow),
    async python(lines) {
      const head = [
        'import mlflow',
        `mlflow.set_tracking_uri("${mlflowUrl}")`,
        'client = mlflow.MlflowClient()',
      ];
      const { stdout } = await run(PYTHON, ['-c', [...head, lines].join('\n')]);
      return stdout.trim();
    },
    async stop() {
      await end(portal);
      await end(mlflow);
      await rm(dir, { recursive: true, force: true });
    },
  };
}

function configFor(mlflowUrl: string) {
  return {
    mlops: {
      sources: [
        {
          id: 'mlflow-real',
          connector: 'mlflow',
          title: 'MLflow of the journey',
          owner: 'group:default/ml-platform',
          // Only "Sync now" reads it again while the journey lasts.
          schedule: {
            frequency: { hours: 1 },
            timeout: { minutes: 5 },
            initialDelay: { seconds: 2 },
          },
          config: { baseUrl: mlflowUrl },
        },
      ],
    },
  };
}

function start(
  command: string,
  args: string[],
  env: Record<string, string> = {},
): ChildProcess {
  return spawn(command, args, {
    cwd: path.join(ROOT, 'packages/backend'),
    // A group of its own, so that its workers end with it.
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, MLFLOW_DISABLE_TELEMETRY: 'true', ...env },
  });
}

async function end(child: ChildProcess | undefined): Promise<void> {
  if (child?.pid === undefined || child.exitCode !== null) return;
  const exited = new Promise(resolve => {
    child.once('exit', resolve);
  });
  process.kill(-child.pid, 'SIGTERM');
  await exited;
}

async function waitUntilAnswers(url: string): Promise<void> {
  const until = Date.now() + 120_000;
  for (;;) {
    try {
      if ((await fetch(url)).ok) return;
    } catch (error) {
      if (Date.now() > until) {
        throw new Error(`${url} does not answer`, { cause: error });
      }
    }
    if (Date.now() > until) throw new Error(`${url} does not answer well`);
    await new Promise(resolve => {
      setTimeout(resolve, 300);
    });
  }
}

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>(resolve => {
          const server = createServer();
          server.listen(0, '127.0.0.1', () => resolve(server));
        }),
    ),
  );
  const ports = servers.map(server => (server.address() as AddressInfo).port);
  await Promise.all(
    servers.map(
      server =>
        new Promise(resolve => {
          server.close(resolve);
        }),
    ),
  );
  return ports;
}
