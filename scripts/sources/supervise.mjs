// SPDX-License-Identifier: Apache-2.0
//
// Runs one server in a process group of its own and ends the whole group when
// asked to, or when whoever started it is gone: its standard input then closes.
// So a launcher that is killed leaves nothing behind.
//
//   node supervise.mjs LOGFILE COMMAND [ARGUMENT]...

import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';

const GRACE_MS = 5_000;
const [logFile, command, ...args] = process.argv.slice(2);
const log = openSync(logFile, 'a');

const server = spawn(command, args, {
  detached: true,
  stdio: ['ignore', log, log],
});

function signalGroup(signal) {
  try {
    process.kill(-server.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

let ending = false;
function end() {
  if (ending || server.pid === undefined) return;
  ending = true;
  signalGroup('SIGTERM');
  setTimeout(() => signalGroup('SIGKILL'), GRACE_MS).unref();
}

server.once('error', error => {
  process.stderr.write(`${error.message}\n`);
  process.exit(127);
});
server.once('exit', (code, signal) => {
  // Workers that outlive their server are ended with it.
  signalGroup('SIGKILL');
  process.exit(signal ? 0 : (code ?? 0));
});
process.on('SIGTERM', end).on('SIGINT', end).on('SIGHUP', end);
process.stdin.resume().on('end', end).on('error', end);
