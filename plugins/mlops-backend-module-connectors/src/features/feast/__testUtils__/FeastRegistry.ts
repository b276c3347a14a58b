import { ChildProcess, execFile, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import {
  endProcess,
  freePort,
  REPOSITORY,
  SOURCES_DIR,
} from '../../../__testUtils__/realServers';

const run = promisify(execFile);
const BIN = join(SOURCES_DIR, 'feast', 'bin');
const ENVIRONMENT = {
  ...process.env,
  FEAST_USAGE: 'False',
  DO_NOT_TRACK: 'true',
};

/** A real registry server over the repository in `__fixtures__`. */
export class FeastRegistry {
  private constructor(
    readonly baseUrl: string,
    private readonly folder: string,
    private readonly child: ChildProcess,
  ) {}

  /** Makes the Python environment, applies the repository, starts the server. */
  static async start(): Promise<FeastRegistry> {
    await run(process.execPath, [
      join(REPOSITORY, 'scripts/sources/venvs.mjs'),
      'feast',
    ]);
    const folder = mkdtempSync(join(tmpdir(), 'feast-'));
    cpSync(join(__dirname, '../__fixtures__/repository'), folder, {
      recursive: true,
    });
    await run(join(BIN, 'python'), ['seed.py'], {
      cwd: folder,
      env: ENVIRONMENT,
    });
    const port = await freePort();
    const log = openSync(join(folder, 'log'), 'w');
    const child = spawn(
      join(BIN, 'feast'),
      [
        ...['serve_registry', '--rest-api', '--no-grpc'],
        ...['--host', '127.0.0.1', '--rest-port', String(port)],
      ],
      {
        cwd: join(folder, 'rides'),
        env: ENVIRONMENT,
        stdio: ['ignore', log, log],
      },
    );
    const server = new FeastRegistry(`http://127.0.0.1:${port}`, folder, child);
    await server.untilAnswers();
    return server;
  }

  /** Body of a JSON answer. */
  async get(path: string): Promise<unknown> {
    const answer = await fetch(`${this.baseUrl}/api/v1${path}`);
    return answer.json();
  }

  /** Runs `feast` in the project's folder. */
  async feast(...args: string[]): Promise<void> {
    await run(join(BIN, 'feast'), args, {
      cwd: join(this.folder, 'rides'),
      env: ENVIRONMENT,
    });
  }

  async stop(): Promise<void> {
    await endProcess(this.child);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async untilAnswers(): Promise<void> {
    const deadline = Date.now() + 90_000;
    while (Date.now() < deadline && this.child.exitCode === null) {
      const answer = await fetch(`${this.baseUrl}/api/v1/projects`).catch(
        () => undefined,
      );
      if (answer?.ok) return;
      await sleep(250);
    }
    const log = readFileSync(join(this.folder, 'log'), 'utf8').slice(-2000);
    await this.stop();
    throw new Error(`Feast did not start: ${log}`);
  }
}
