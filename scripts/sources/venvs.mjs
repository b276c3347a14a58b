// SPDX-License-Identifier: Apache-2.0
//
// Python virtual environments for the source systems of the demo, kept under
// .sources/ and made anew only when their requirements or the Python change.
// Plain Node >= 18, no npm dependencies.
//
//   node scripts/sources/venvs.mjs mlflow3 feast

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { runLogged } from './commands.mjs';

const run = promisify(execFile);
const HERE = path.dirname(fileURLToPath(import.meta.url));

/** Where the requirements files are. */
const REQUIREMENTS_DIR = path.join(HERE, 'requirements');
/** Where virtual environments, logs and state are kept. */
export const DEFAULT_ROOT = path.resolve(HERE, '../../.sources');
/** The oldest Python that the pinned packages run on. */
const MINIMUM_PYTHON = [3, 10];

/** Something the machine lacks; the message says what, `fix` what to do. */
export class MissingError extends Error {
  constructor(what, fix) {
    super(what);
    this.name = 'MissingError';
    this.fix = fix;
  }
}

const firstLine = text => String(text).trim().split('\n')[0];

/**
 * Finds a Python that is new enough and can make virtual environments.
 *
 * @returns {Promise<{ command: string, version: string }>}
 * @throws MissingError
 */
export async function findPython(
  candidates = [process.env.PYTHON, 'python3', 'python'].filter(Boolean),
) {
  const found = [];
  for (const command of candidates) {
    let version;
    try {
      const { stdout } = await run(command, [
        '-c',
        'import platform; print(platform.python_version())',
      ]);
      version = stdout.trim();
    } catch {
      continue;
    }
    const [major, minor] = version.split('.').map(Number);
    const [needMajor, needMinor] = MINIMUM_PYTHON;
    if (major < needMajor || (major === needMajor && minor < needMinor)) {
      found.push(`${command} is ${version}`);
      continue;
    }
    try {
      await run(command, ['-c', 'import venv, ensurepip']);
    } catch {
      throw new MissingError(
        `Python ${version} (${command}) cannot make virtual environments`,
        'install its venv module (Debian: apt-get install python3-venv)',
      );
    }
    return { command, version };
  }
  throw new MissingError(
    `Python ${MINIMUM_PYTHON.join('.')} or newer was not found${
      found.length ? ` (${found.join(', ')})` : ''
    }`,
    'install Python 3 with venv and pip, or set PYTHON to its path',
  );
}

/** Comments and blank lines do not change an environment. */
export function normaliseRequirements(text) {
  return text
    .split('\n')
    .map(line => line.replace(/(^|\s)#.*$/, '').trim())
    .filter(Boolean)
    .join('\n');
}

/**
 * What an environment is made of, as one hash.
 *
 * @param {{ requirements: string, constraints?: string, pythonVersion: string }} of
 */
export function requirementsHash({
  requirements,
  constraints = '',
  pythonVersion,
}) {
  const minor = pythonVersion.split('.').slice(0, 2).join('.');
  return createHash('sha256')
    .update(
      JSON.stringify([
        normaliseRequirements(requirements),
        normaliseRequirements(constraints),
        minor,
      ]),
    )
    .digest('hex');
}

async function readOptional(file) {
  try {
    return await readFile(file, 'utf8');
  } catch (e) {
    if (e.code === 'ENOENT') return undefined;
    throw e;
  }
}

/** What pip's last words mean for the person who reads them. */
export function explainPipFailure(name, tail) {
  const text = tail.join('\n');
  if (
    /connection|resolve|timed out|proxy|network|SSLError|certificate/i.test(
      text,
    )
  ) {
    return new MissingError(
      `the Python packages of "${name}" could not be downloaded`,
      'this needs access to a Python package index; behind a mirror set PIP_INDEX_URL',
    );
  }
  if (/No space left/i.test(text)) {
    return new MissingError(
      `there is no room on the disk for the Python packages of "${name}"`,
      'free about 2 GB',
    );
  }
  const error = tail.filter(line => /^ERROR/.test(line.trim())).pop();
  return new MissingError(
    `the Python packages of "${name}" could not be installed${
      error ? `: ${firstLine(error.replace(/^ERROR:\s*/, ''))}` : ''
    }`,
    'see the log of the installation for details',
  );
}

/**
 * Makes the environment `name` (requirements/`name`.txt), or finds it done.
 *
 * @param {string} name
 * @param {object} [options]
 * @param {string} [options.root] - folder of the environments
 * @param {{ command: string, version: string }} [options.python]
 * @param {(text: string) => void} [options.progress]
 * @returns {Promise<{ dir: string, bin: string, python: string, reused: boolean }>}
 * @throws MissingError
 */
export async function ensureVenv(
  name,
  {
    root = DEFAULT_ROOT,
    requirementsDir = REQUIREMENTS_DIR,
    python,
    progress = () => {},
    signal,
  } = {},
) {
  const using = python ?? (await findPython());
  const requirementsFile = path.join(requirementsDir, `${name}.txt`);
  const requirements = await readFile(requirementsFile, 'utf8');
  const minor = using.version.split('.').slice(0, 2).join('.');
  const constraintsFile = path.join(
    requirementsDir,
    `python-${minor}`,
    `${name}.txt`,
  );
  const constraints = await readOptional(constraintsFile);
  const hash = requirementsHash({
    requirements,
    constraints,
    pythonVersion: using.version,
  });

  const dir = path.join(root, name);
  const bin = path.join(dir, process.platform === 'win32' ? 'Scripts' : 'bin');
  const venvPython = path.join(bin, 'python');
  const marker = path.join(dir, '.requirements-hash');
  const made = (await readOptional(marker))?.trim();
  if (made === hash && existsSync(venvPython)) {
    return { dir, bin, python: venvPython, reused: true };
  }

  const logFile = path.join(root, 'logs', `venv-${name}.log`);
  await mkdir(path.dirname(logFile), { recursive: true });
  await rm(dir, { recursive: true, force: true });
  await writeFile(logFile, '');
  progress(`making the Python environment ${name} (once, some minutes)`);
  const options = {
    logFile,
    signal,
    env: {
      ...process.env,
      PIP_DISABLE_PIP_VERSION_CHECK: '1',
      PYTHONWARNINGS: 'ignore',
    },
  };
  const created = await runLogged(using.command, ['-m', 'venv', dir], options);
  if (created.code !== 0) {
    throw new MissingError(
      `the Python environment ${name} could not be made: ${firstLine(
        created.tail.at(-1) ?? '',
      )}`,
      `see ${logFile}`,
    );
  }
  const installed = await runLogged(
    venvPython,
    [
      '-m',
      'pip',
      'install',
      '--prefer-binary',
      '--no-input',
      '--progress-bar=off',
      '-r',
      requirementsFile,
      ...(constraints === undefined ? [] : ['-c', constraintsFile]),
    ],
    {
      ...options,
      onLine: line => {
        const collecting = /^Collecting (\S+)/.exec(line);
        if (collecting) progress(`${name}: fetching ${collecting[1]}`);
        if (/^Installing collected/.test(line)) {
          progress(`${name}: installing packages`);
        }
      },
    },
  );
  if (installed.code !== 0) throw explainPipFailure(name, installed.tail);
  await writeFile(marker, `${hash}\n`);
  progress(`${name}: ready`);
  return { dir, bin, python: venvPython, reused: false };
}

async function main(names) {
  if (names.length === 0) {
    throw new MissingError(
      'no environment was named',
      'for example: node scripts/sources/venvs.mjs mlflow3 feast',
    );
  }
  const python = await findPython();
  for (const name of names) {
    const venv = await ensureVenv(name, {
      python,
      progress: text => process.stderr.write(`${text}\n`),
    });
    process.stdout.write(`${venv.dir}\n`);
  }
}

if (
  process.argv[1] &&
  path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)
) {
  main(process.argv.slice(2)).catch(e => {
    process.stderr.write(`${e.message}${e.fix ? `\n  ${e.fix}` : ''}\n`);
    process.exitCode = 1;
  });
}
