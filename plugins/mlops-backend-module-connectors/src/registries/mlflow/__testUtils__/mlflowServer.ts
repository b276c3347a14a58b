import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

/** Where `scripts/sources` keeps its Python environments. */
const SOURCES_DIR =
  process.env.MLOPS_SOURCES_DIR ??
  resolve(__dirname, '../../../../../../.sources');

const ENVIRONMENT = {
  ...process.env,
  MLFLOW_DISABLE_TELEMETRY: 'true',
  DO_NOT_TRACK: 'true',
  MLFLOW_SERVER_ENABLE_JOB_EXECUTION: 'false',
  GIT_PYTHON_REFRESH: 'quiet',
  NO_PROXY: '127.0.0.1,localhost',
};

/** An environment of `scripts/sources`: `mlflow3` or `mlflow2`. */
export type MlflowVenv = 'mlflow2' | 'mlflow3';

/** Whether real servers are wanted, and there. */
export function canRun(venv: MlflowVenv): boolean {
  return (
    process.env.MLOPS_INTEGRATION === '1' &&
    existsSync(join(SOURCES_DIR, venv, 'bin', 'mlflow'))
  );
}

/** A real MLflow server over SQLite in a folder of its own. */
export class MlflowServer {
  private constructor(
    readonly venv: MlflowVenv,
    readonly port: number,
    private readonly folder: string,
    private readonly pid: number,
    private readonly ended: Promise<unknown>,
  ) {}

  static async start(
    venv: MlflowVenv,
    options: { args?: string[]; env?: Record<string, string> } = {},
  ): Promise<MlflowServer> {
    const port = await freePort();
    const folder = mkdtempSync(join(tmpdir(), `${venv}-`));
    const log = openSync(join(folder, 'log'), 'w');
    const child = spawn(
      join(SOURCES_DIR, venv, 'bin', 'mlflow'),
      [
        'server',
        ...['--host', '127.0.0.1', '--port', String(port), '--workers', '1'],
        ...['--backend-store-uri', `sqlite:///${join(folder, 'mlflow.db')}`],
        ...['--artifacts-destination', join(folder, 'artifacts')],
        ...(options.args ?? []),
      ],
      {
        // A group of its own: MLflow starts workers that must end with it.
        detached: true,
        cwd: folder,
        env: { ...ENVIRONMENT, ...options.env },
        stdio: ['ignore', log, log],
      },
    );
    // A child that cannot be started never exits; it has no pid.
    const ended = once(child, 'exit').catch(() => undefined);
    if (child.pid === undefined) {
      throw new Error(`There is no MLflow in ${join(SOURCES_DIR, venv)}`);
    }
    const server = new MlflowServer(venv, port, folder, child.pid, ended);
    await server.untilHealthy();
    return server;
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Runs Python with the client of the server's own version. */
  async python(...args: string[]): Promise<string> {
    const { stdout } = await promisify(execFile)(
      join(SOURCES_DIR, this.venv, 'bin', 'python'),
      args,
      { cwd: this.folder, env: ENVIRONMENT },
    );
    return stdout;
  }

  async seed(): Promise<void> {
    // From a folder of its own, so that MLflow notes no repository as its source.
    copyFileSync(
      join(__dirname, '../__fixtures__/seed.py'),
      join(this.folder, 'seed.py'),
    );
    await this.python('seed.py', this.baseUrl);
  }

  async stop(): Promise<void> {
    try {
      process.kill(-this.pid, 'SIGTERM');
    } catch {
      // It has ended by itself.
    }
    await this.ended;
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async untilHealthy(): Promise<void> {
    const deadline = Date.now() + 90_000;
    let exited = false;
    this.ended.then(() => {
      exited = true;
    });
    while (Date.now() < deadline && !exited) {
      const answer = await fetch(`${this.baseUrl}/health`).catch(
        () => undefined,
      );
      if (answer?.ok) return;
      await sleep(250);
    }
    const log = readFileSync(join(this.folder, 'log'), 'utf8').slice(-2000);
    await this.stop();
    throw new Error(`MLflow did not start: ${log}`);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || address === null) {
    throw new Error('No port is free');
  }
  return address.port;
}
