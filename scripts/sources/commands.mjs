// SPDX-License-Identifier: Apache-2.0

import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';

/**
 * Runs a command to its end, its output into a log file.
 *
 * @returns {Promise<{ code: number | null, tail: string[] }>} the exit code and
 *   the last lines
 */
export async function runLogged(
  command,
  args,
  { logFile, onLine, env, cwd, signal },
) {
  await mkdir(path.dirname(logFile), { recursive: true });
  return new Promise((resolve, reject) => {
    const log = createWriteStream(logFile, { flags: 'a' });
    log.write(`$ ${command} ${args.join(' ')}\n`);
    const child = spawn(command, args, {
      env,
      cwd,
      signal,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const tail = [];
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', line => {
        log.write(`${line}\n`);
        tail.push(line);
        if (tail.length > 40) tail.shift();
        onLine?.(line);
      });
    }
    child.once('error', e => {
      log.end();
      reject(e);
    });
    child.once('close', code => log.end(() => resolve({ code, tail })));
  });
}

/** Like {@link runLogged}, but a command that fails throws with its last lines. */
export async function runOrThrow(what, command, args, options) {
  const { code, tail } = await runLogged(command, args, options);
  if (code !== 0) {
    throw new Error(
      `${what} failed (code ${code}); the end of ${options.logFile}:\n${tail.slice(-8).join('\n')}`,
    );
  }
}
