import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/**
 * Connection string of a real PostgreSQL on a free port of the loopback, started
 * on first use and shared by all test files that run in this process. It stops
 * when the process ends.
 *
 * @public
 */
export async function testPostgres(): Promise<string> {
  return runningServer() ?? startServer();
}

/** Test files don't share modules, but they share the process and its id. */
const stateFile = join(tmpdir(), `mlops-postgres-of-${process.pid}.json`);

function runningServer(): string | undefined {
  if (!existsSync(stateFile)) return undefined;
  const state: { pid: number; connection: string } = JSON.parse(
    readFileSync(stateFile, 'utf8'),
  );
  try {
    process.kill(state.pid, 0);
    return state.connection;
  } catch {
    return undefined;
  }
}

async function startServer(): Promise<string> {
  const child = spawn(
    process.execPath,
    [
      resolvePackagePath(
        '@mlops-portal/backstage-plugin-mlops-node',
        'testing/postgresServer.mjs',
      ),
      stateFile,
    ],
    // The server ends when this pipe closes, at the latest with this process.
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const answer = await new Promise<{ connection?: string; error?: string }>(
    (resolve, reject) => {
      const lines = createInterface(child.stdout);
      lines.once('line', line => resolve(JSON.parse(line)));
      child.once('error', reject);
      child.once('exit', code =>
        resolve({ error: `it ended with exit code ${code}` }),
      );
    },
  );
  if (answer.connection === undefined) {
    throw new Error(
      `A PostgreSQL for tests could not be started: ${answer.error}`,
    );
  }
  for (const handle of [child, child.stdin, child.stdout]) unref(handle);
  writeFileSync(
    stateFile,
    JSON.stringify({ pid: child.pid, connection: answer.connection }),
    { mode: 0o600 },
  );
  return answer.connection;
}

/** Pipes are sockets, which their type does not tell. */
function unref(handle: object): void {
  if ('unref' in handle && typeof handle.unref === 'function') handle.unref();
}
