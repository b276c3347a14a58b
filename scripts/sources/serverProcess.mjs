// SPDX-License-Identifier: Apache-2.0

import { spawn } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const SUPERVISOR = fileURLToPath(new URL('supervise.mjs', import.meta.url));
const HOST = '127.0.0.1';

function listen(port) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(port, HOST, () => {
      const { port: taken } = server.address();
      server.close(() => resolve(taken));
    });
  });
}

/**
 * A port on loopback: `wanted` when it is free, any other free one otherwise.
 * With `strict` a wanted port that is taken is an error.
 */
export async function choosePort(wanted, { strict = false } = {}) {
  try {
    return await listen(wanted);
  } catch (error) {
    if (strict) {
      throw new Error(`port ${wanted} is taken (${error.code})`);
    }
    return listen(0);
  }
}

/** One server that answers HTTP on loopback, with its log in a file. */
export class ServerProcess {
  #child;
  #exit;
  #ended = false;

  constructor({ name, command, args, cwd, env, logFile }) {
    this.name = name;
    this.logFile = logFile;
    this.start = async () => {
      await mkdir(path.dirname(logFile), { recursive: true });
      this.#child = spawn(
        process.execPath,
        [SUPERVISOR, logFile, command, ...args],
        {
          cwd,
          env: { ...process.env, ...env },
          stdio: ['pipe', 'ignore', 'pipe'],
          // Ctrl+C reaches the launcher, which ends its servers in order.
          detached: true,
        },
      );
      let words = '';
      this.#child.stderr.on('data', data => {
        words += data;
      });
      this.#child.stdin.on('error', () => {});
      this.#exit = new Promise(resolve => {
        this.#child.once('exit', code => {
          this.#ended = true;
          this.failure = words.trim() || `ended with code ${code}`;
          resolve();
        });
      });
    };
  }

  /** Waits until `url` answers below 500; throws when the server ends or time is up. */
  async waitUntilAnswers(url, { timeoutMs = 120_000 } = {}) {
    const deadline = Date.now() + timeoutMs;
    while (Date.now() < deadline) {
      if (this.#ended) {
        throw new Error(
          `${this.name} ${this.failure}${await this.#lastWords()}`,
        );
      }
      try {
        const response = await fetch(url, {
          signal: AbortSignal.timeout(5_000),
        });
        await response.arrayBuffer();
        if (response.status < 500) return;
      } catch {
        // Not listening yet.
      }
      await delay(200);
    }
    await this.stop();
    throw new Error(
      `${this.name} did not answer at ${url} within ${timeoutMs / 1000} s; see ${this.logFile}`,
    );
  }

  async #lastWords() {
    const text = await readFile(this.logFile, 'utf8').catch(() => '');
    const lines = text.trim().split('\n').slice(-5);
    return `; the end of ${this.logFile}:\n${lines.join('\n')}`;
  }

  /** Ends the server and all that it started. */
  async stop() {
    if (!this.#child || this.#ended) return;
    this.#child.kill('SIGTERM');
    await this.#exit;
  }
}
