import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fillOnce, fingerprintFiles, isFilled } from './seedState.mjs';

let root;
before(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'seed-state-'));
});
after(() => rm(root, { recursive: true, force: true }));

describe('fillOnce', () => {
  it('fills once, again on reset and when the seed changes', async () => {
    const dir = path.join(root, 'once');
    let fills = 0;
    const fill = async () => {
      fills++;
    };
    assert.equal(await fillOnce({ dir, fingerprint: 'a' }, fill), true);
    assert.equal(await fillOnce({ dir, fingerprint: 'a' }, fill), false);
    assert.equal(fills, 1);
    await fillOnce({ dir, fingerprint: 'a', reset: true }, fill);
    await fillOnce({ dir, fingerprint: 'b' }, fill);
    assert.equal(fills, 3);
  });

  it('starts from nothing after a filling that was interrupted', async () => {
    const dir = path.join(root, 'interrupted');
    await assert.rejects(
      fillOnce({ dir, fingerprint: 'a' }, async () => {
        await writeFile(path.join(dir, 'half'), '');
        throw new Error('power cut');
      }),
      /power cut/,
    );
    assert.equal(await isFilled({ dir, fingerprint: 'a' }), false);
    await fillOnce({ dir, fingerprint: 'a' }, async () => {
      assert.deepEqual(await readdir(dir), []);
    });
    assert.equal(await isFilled({ dir, fingerprint: 'a' }), true);
  });
});

describe('fingerprintFiles', () => {
  it('changes with the content of any file', async () => {
    const files = ['one', 'two'].map(name => path.join(root, name));
    for (const file of files) await writeFile(file, 'same');
    const before = await fingerprintFiles(files);
    assert.equal(await fingerprintFiles(files), before);
    await writeFile(files[1], 'other');
    assert.notEqual(await fingerprintFiles(files), before);
  });
});
