import { ChildProcess, execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

/** Root of the repository. */
export const REPOSITORY = resolve(__dirname, '../../../..');

/** Where `scripts/sources` keeps environments and built servers. */
export const SOURCES_DIR =
  process.env.MLOPS_SOURCES_DIR ?? resolve(REPOSITORY, '.sources');

/** Whether tests against real servers are wanted. */
export const INTEGRATION = process.env.MLOPS_INTEGRATION === '1';

/** Whether a command can be run. */
export async function hasCommand(
  command: string,
  ...args: string[]
): Promise<boolean> {
  try {
    await promisify(execFile)(command, args);
    return true;
  } catch {
    return false;
  }
}

export async function freePort(): Promise<number> {
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

/** Ends a process and waits until it is gone. */
export async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
