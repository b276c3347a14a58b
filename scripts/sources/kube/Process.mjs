// SPDX-License-Identifier: Apache-2.0

import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fail } from './tools.mjs';

/** A process that writes its output to a log and says why it ended. */
export class Process {
  constructor(name, command, args, logFile, onLine) {
    this.name = name;
    this.logFile = logFile;
    const fd = openSync(logFile, 'a');
    this.child = spawn(command, args, {
      stdio: ['pipe', onLine ? 'pipe' : fd, fd],
    });
    closeSync(fd);
    if (this.child.stdin) this.child.stdin.on('error', () => {});
    this.exited = new Promise(resolve => {
      this.child.once('error', e => resolve((this.failure = e.message)));
      this.child.once('exit', (c, s) =>
        resolve((this.failure = `exited with ${c ?? s}`)),
      );
    });
    if (onLine) this.child.stdout.once('data', d => onLine(String(d).trim()));
  }

  async check() {
    if (!this.failure) return;
    const text = await readFile(this.logFile, 'utf8').catch(() => '');
    throw fail(
      `${this.name} ${this.failure}; the end of ${this.logFile}:\n${text.split('\n').slice(-15).join('\n')}`,
    );
  }

  async stop() {
    if (this.failure || !this.child.pid) return;
    this.child.kill('SIGTERM');
    const late = setTimeout(() => this.child.kill('SIGKILL'), 5000);
    await this.exited;
    clearTimeout(late);
  }
}
