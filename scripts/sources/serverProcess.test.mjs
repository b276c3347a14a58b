import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { choosePort, ServerProcess } from './serverProcess.mjs';

// A server with a worker of its own, as MLflow has.
const SERVER = `
  const http = require('node:http');
  const { spawn } = require('node:child_process');
  if (process.argv[2] === 'parent') {
    spawn(process.execPath, [__filename, 'worker', process.argv[4]], { stdio: 'ignore' });
  }
  http.createServer((_, res) => res.end('here')).listen(
    Number(process.argv[3]),
    '127.0.0.1',
  );
`;

let dir;
let script;
before(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), 'server-process-'));
  script = path.join(dir, 'server.cjs');
  await writeFile(script, SERVER);
});
after(() => rm(dir, { recursive: true, force: true }));

async function answers(port) {
  try {
    await fetch(`http://127.0.0.1:${port}`);
    return true;
  } catch {
    return false;
  }
}

async function untilSilent(port) {
  for (let tries = 0; tries < 100; tries++) {
    if (!(await answers(port))) return;
    await delay(100);
  }
  assert.fail(`something still answers on port ${port}`);
}

describe('ServerProcess', () => {
  it('waits until the server answers, and ends it with its workers', async () => {
    const port = await choosePort(0);
    const workerPort = await choosePort(0);
    const server = new ServerProcess({
      name: 'test',
      command: process.execPath,
      args: [script, 'parent', String(port), String(workerPort)],
      logFile: path.join(dir, 'test.log'),
    });
    await server.start();
    await server.waitUntilAnswers(`http://127.0.0.1:${port}`);
    await server.waitUntilAnswers(`http://127.0.0.1:${workerPort}`);
    await server.stop();
    await untilSilent(port);
    await untilSilent(workerPort);
  });

  it('tells the last words of a server that ends at once', async () => {
    const server = new ServerProcess({
      name: 'broken',
      command: process.execPath,
      args: ['-e', 'console.log("no database"); process.exit(3)'],
      logFile: path.join(dir, 'broken.log'),
    });
    await server.start();
    await assert.rejects(
      server.waitUntilAnswers('http://127.0.0.1:1'),
      /broken ended with code 3.*no database/s,
    );
  });

  it('tells that the program does not exist', async () => {
    const server = new ServerProcess({
      name: 'absent',
      command: path.join(dir, 'no-such-program'),
      args: [],
      logFile: path.join(dir, 'absent.log'),
    });
    await server.start();
    await assert.rejects(
      server.waitUntilAnswers('http://127.0.0.1:1'),
      /absent .*ENOENT/,
    );
  });

  it('leaves nothing behind when whoever started it is killed', async () => {
    const port = await choosePort(0);
    const starter = path.join(dir, 'starter.mjs');
    await writeFile(
      starter,
      `import { ServerProcess } from ${JSON.stringify(new URL('serverProcess.mjs', import.meta.url).href)};
       const server = new ServerProcess(${JSON.stringify({
         name: 'orphan',
         command: process.execPath,
         args: [script, 'worker', String(port)],
         logFile: path.join(dir, 'orphan.log'),
       })});
       await server.start();
       await server.waitUntilAnswers('http://127.0.0.1:${port}');
       console.log('up');
       setInterval(() => {}, 1000);`,
    );
    const child = spawn(process.execPath, [starter], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    assert.equal(await answers(port), true);
    child.kill('SIGKILL');
    await untilSilent(port);
  });
});

describe('choosePort', () => {
  it('takes the wanted port when it is free, another one when it is not', async () => {
    const holder = http.createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address();
    const other = await choosePort(port);
    assert.notEqual(other, port);
    await assert.rejects(
      choosePort(port, { strict: true }),
      new RegExp(`port ${port} is taken`),
    );
    holder.close();
    await once(holder, 'close');
    assert.equal(await choosePort(port), port);
  });
});
