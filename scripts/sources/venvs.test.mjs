import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import {
  ensureVenv,
  explainPipFailure,
  findPython,
  MissingError,
  normaliseRequirements,
  requirementsHash,
} from './venvs.mjs';

let dir;
before(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), 'venvs-'));
});
after(() => rm(dir, { recursive: true, force: true }));

describe('requirementsHash', () => {
  const base = { requirements: 'mlflow==3.17.2\n', pythonVersion: '3.11.7' };

  it('does not change with comments, blank lines and patch releases of Python', () => {
    assert.equal(
      requirementsHash(base),
      requirementsHash({
        requirements: '# the server\n\n  mlflow==3.17.2   # pinned\n',
        pythonVersion: '3.11.9',
      }),
    );
  });

  it('changes with a version, a constraint and a minor release of Python', () => {
    const hashes = [
      base,
      { ...base, requirements: 'mlflow==3.17.1\n' },
      { ...base, constraints: 'numpy==2.0.0' },
      { ...base, pythonVersion: '3.12.0' },
    ].map(requirementsHash);
    assert.equal(new Set(hashes).size, hashes.length);
  });

  it('keeps what follows a hash inside a requirement', () => {
    assert.equal(
      normaliseRequirements('x @ https://example.test/x.whl#sha256=1'),
      'x @ https://example.test/x.whl#sha256=1',
    );
  });
});

describe('findPython', () => {
  it('says what is missing when there is no Python', async () => {
    await assert.rejects(findPython([path.join(dir, 'no-python')]), error => {
      assert.ok(error instanceof MissingError);
      assert.match(error.message, /Python 3\.10 or newer was not found/);
      assert.match(error.fix, /install Python 3/);
      return true;
    });
  });

  it('names a Python that is too old, and goes on to the next one', async () => {
    const old = path.join(dir, 'python-old');
    await writeFile(old, '#!/bin/sh\necho 3.8.10\n');
    await chmod(old, 0o755);
    await assert.rejects(findPython([old]), /python-old is 3\.8\.10/);

    const good = path.join(dir, 'python-good');
    await writeFile(good, '#!/bin/sh\necho 3.12.1\n');
    await chmod(good, 0o755);
    assert.deepEqual(await findPython([old, good]), {
      command: good,
      version: '3.12.1',
    });
  });

  it('says that the venv module is missing', async () => {
    const bare = path.join(dir, 'python-bare');
    await writeFile(
      bare,
      '#!/bin/sh\ncase "$2" in *ensurepip*) exit 1;; esac\necho 3.12.1\n',
    );
    await chmod(bare, 0o755);
    await assert.rejects(findPython([bare]), error => {
      assert.match(error.message, /cannot make virtual environments/);
      assert.match(error.fix, /python3-venv/);
      return true;
    });
  });
});

describe('explainPipFailure', () => {
  it('tells a missing network from a missing package', () => {
    const offline = explainPipFailure('feast', [
      'WARNING: Retrying (Retry(total=0)) after connection broken by NewConnectionError',
      'ERROR: No matching distribution found for feast==0.67.0',
    ]);
    assert.match(offline.message, /could not be downloaded/);
    assert.match(offline.fix, /PIP_INDEX_URL/);

    const unknown = explainPipFailure('feast', [
      'ERROR: No matching distribution found for feast==9.9.9',
    ]);
    assert.match(
      unknown.message,
      /could not be installed: No matching distribution found for feast==9\.9\.9/,
    );
  });
});

// Stands in for Python, so that the test takes no minute: `-m venv` copies it into
// the environment, `-m pip` fails for what is called no-such-package.
const FAKE_PYTHON = `#!/bin/sh
case "$*" in
  *python_version*) echo 3.12.1 ;;
  *"-m venv"*) mkdir -p "$3/bin" && cp "$0" "$3/bin/python" ;;
  *"-m pip"*)
    while [ "$1" != "-r" ]; do shift; done
    if grep -q no-such-package "$2"; then
      echo "ERROR: No matching distribution found for no-such-package"
      exit 1
    fi ;;
esac
`;

describe('ensureVenv', () => {
  let options;
  const write = (name, text) =>
    writeFile(path.join(options.requirementsDir, name), text);

  beforeEach(async () => {
    const command = path.join(dir, 'fake-python');
    await writeFile(command, FAKE_PYTHON);
    await chmod(command, 0o755);
    options = {
      root: await mkdtemp(path.join(dir, 'root-')),
      requirementsDir: await mkdtemp(path.join(dir, 'requirements-')),
      python: { command, version: '3.12.1' },
    };
  });

  it('makes an environment, finds it again, and remakes it when the requirements change', async () => {
    await write('tools.txt', 'a==1\n');
    const made = await ensureVenv('tools', options);
    assert.equal(made.reused, false);

    const left = path.join(made.dir, 'left-over');
    await writeFile(left, '');
    await write('tools.txt', '# a comment\na==1\n');
    assert.deepEqual(await ensureVenv('tools', options), {
      ...made,
      reused: true,
    });

    await write('tools.txt', 'a==2\n');
    const changed = await ensureVenv('tools', options);
    assert.equal(changed.reused, false);
    await assert.rejects(readFile(left), { code: 'ENOENT' });
  });

  it('makes an environment anew when its Python is gone', async () => {
    await write('tools.txt', 'a==1\n');
    const { python } = await ensureVenv('tools', options);
    await rm(python);
    assert.equal((await ensureVenv('tools', options)).reused, false);
  });

  it('does not take an installation that failed for a finished one', async () => {
    await write('tools.txt', 'no-such-package==1\n');
    await assert.rejects(ensureVenv('tools', options), error => {
      assert.ok(error instanceof MissingError);
      assert.match(error.message, /No matching distribution found/);
      return true;
    });
    await write('tools.txt', 'a==1\n');
    assert.equal((await ensureVenv('tools', options)).reused, false);
  });
});
