/**
 * Reads a registry of 10,000 models with 30,000 versions into SQLite and into
 * PostgreSQL, through the portal itself, and prints figures as lines of JSON:
 * {name, value, unit, bound, ok}. Exits with 1 when one is out of its bound.
 *
 *     yarn bench:ingest [sqlite|postgres]
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const transform = createRequire(import.meta.url).resolve(
  '@backstage/cli/config/nodeTransform.cjs',
);
const program = fileURLToPath(new URL('./ingestInto.ts', import.meta.url));
const databases = process.argv[2] ? [process.argv[2]] : ['sqlite', 'postgres'];

let failed = false;
for (const database of databases) {
  // Each in a process of its own, so that memory is that of one run.
  const child = spawn(
    process.execPath,
    ['--expose-gc', '--require', transform, program, database],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const code = await new Promise(resolve => child.once('exit', resolve));
  failed ||= code !== 0;
}
process.exitCode = failed ? 1 : 0;
