// SPDX-License-Identifier: Apache-2.0

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const fail = message => new Error(`kube test API: ${message}`);

/** Runs a tool of the machine; `what` tells its purpose where it is missing. */
export async function tool(command, args, what) {
  try {
    return (await run(command, args, { maxBuffer: 1 << 26 })).stdout;
  } catch (e) {
    if (e.code === 'ENOENT') throw fail(`"${command}" is missing: ${what}`);
    throw fail(
      `"${command} ${args.join(' ')}" failed: ${String(e.stderr || e.message).trim()}`,
    );
  }
}
