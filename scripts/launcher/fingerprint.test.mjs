import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fingerprint } from './fingerprint.mjs';

async function withFolder(run) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'fingerprint-'));
  try {
    await run(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('changes with the content of a file, and with nothing else', () =>
  withFolder(async folder => {
    const file = path.join(folder, 'a.txt');
    await mkdir(path.join(folder, 'node_modules'));
    await writeFile(file, 'one');
    const before = await fingerprint([folder], ['v22']);

    await writeFile(path.join(folder, 'node_modules', 'b.txt'), 'ignored');
    assert.equal(await fingerprint([folder], ['v22']), before);

    assert.notEqual(await fingerprint([folder], ['v24']), before);
    await writeFile(file, 'two');
    assert.notEqual(await fingerprint([folder], ['v22']), before);
  }));

test('a place that is not there counts as empty', () =>
  withFolder(async folder => {
    const missing = path.join(folder, 'missing');
    assert.equal(await fingerprint([missing]), await fingerprint([]));
  }));
