import { existsSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { TOOLS, inRoot, ROOT } from './paths.mjs';
import { outputOf, runQuietly, runToEnd } from './processes.mjs';
import { LaunchError, startProgress } from './progress.mjs';

const NODE_VERSION = '22.23.3';
const YARN_VERSION = '4.18.1';
const NODE_MAJORS = [22, 24];
const ON_WINDOWS = process.platform === 'win32';

/** Name of the npm package that carries Node itself for this machine. */
export function nodePackage(platform = process.platform, arch = process.arch) {
  return `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
}

/** Whether Backstage runs on a Node of this version, such as `v22.11.0`. */
export function isSupportedNode(version) {
  return NODE_MAJORS.includes(Number(/^v?(\d+)\./.exec(version ?? '')?.[1]));
}

async function bring(name, version) {
  const prefix = path.join(TOOLS, `${name.replace(/^@.*\//, '')}-${version}`);
  const found = path.join(prefix, 'node_modules', ...name.split('/'));
  if (existsSync(path.join(found, 'package.json'))) return found;
  await mkdir(prefix, { recursive: true });
  const progress = startProgress(`Fetching ${name} ${version}`);
  try {
    await runQuietly(
      ON_WINDOWS ? 'npm.cmd' : 'npm',
      [
        'install',
        '--prefix',
        prefix,
        '--no-audit',
        '--no-fund',
        '--ignore-scripts',
        `${name}@${version}`,
      ],
      { cwd: prefix, shell: ON_WINDOWS },
    );
    progress.end('done');
  } catch (error) {
    progress.end('failed');
    throw error;
  }
  return found;
}

async function findNode() {
  const version = process.version;
  if (isSupportedNode(version)) {
    return {
      bin: process.execPath,
      version,
      prefix: prefixOf(process.execPath),
    };
  }
  try {
    const home = await bring(nodePackage(), NODE_VERSION);
    const bin = path.join(home, 'bin', ON_WINDOWS ? 'node.exe' : 'node');
    await chmod(bin, 0o755);
    return { bin, version: `v${NODE_VERSION}`, prefix: home };
  } catch (error) {
    throw new LaunchError(
      `The portal needs Node 22 or 24; this is ${version}, and Node ${NODE_VERSION} could not be fetched with npm. ` +
        `Install Node 22 or 24, or give npm access to a package registry.\n${error.message}`,
    );
  }
}

const prefixOf = bin => path.dirname(path.dirname(bin));
const hasHeaders = prefix =>
  existsSync(path.join(prefix, 'include', 'node', 'node_version.h'));

/**
 * A folder with the headers of this very Node, so that native modules build
 * without a download; undefined when there is none, and node-gyp fetches them.
 */
async function findHeaders(node) {
  if (hasHeaders(node.prefix)) return node.prefix;
  try {
    const home = await bring(nodePackage(), node.version.slice(1));
    return hasHeaders(home) ? home : undefined;
  } catch {
    return undefined;
  }
}

async function findYarn(nodeBin) {
  const version = outputOf('yarn', ['--version'], {
    cwd: ROOT,
    shell: ON_WINDOWS,
  });
  if (version?.startsWith('4.')) return { command: 'yarn', args: [] };
  const home = await bring('@yarnpkg/cli-dist', YARN_VERSION);
  return { command: nodeBin, args: [path.join(home, 'bin', 'yarn.js')] };
}

/** A `bin` folder in which `node` and `yarn` are the ones in use. */
async function writeShims(node, yarn) {
  const bin = path.join(TOOLS, 'bin');
  await mkdir(bin, { recursive: true });
  const quoted = [yarn.command, ...yarn.args]
    .map(part => `"${part}"`)
    .join(' ');
  if (yarn.args.length > 0) {
    await writeFile(path.join(bin, 'yarn.cmd'), `@${quoted} %*\r\n`);
    const file = path.join(bin, 'yarn');
    await writeFile(file, `#!/bin/sh\nexec ${quoted} "$@"\n`);
    await chmod(file, 0o755);
  }
  return [bin, path.dirname(node.bin)];
}

/**
 * Node 22 or 24 and Yarn 4: the system's when they are there, else brought from
 * the npm registry into `.tools`.
 */
export async function prepareToolchain() {
  const node = await findNode();
  const headers = await findHeaders(node);
  const yarn = await findYarn(node.bin);
  const folders = await writeShims(node, yarn);
  const env = {
    ...process.env,
    PATH: [...folders, process.env.PATH].join(path.delimiter),
    ...(headers && { npm_config_nodedir: headers }),
    BACKSTAGE_TELEMETRY_DISABLED: 'true',
  };
  const expand = (command, args) =>
    command === 'yarn'
      ? [yarn.command, [...yarn.args, ...args]]
      : [command === 'node' ? node.bin : command, args];
  const options = extra => ({
    cwd: ROOT,
    ...extra,
    env: { ...env, ...extra?.env },
    shell: ON_WINDOWS,
  });
  return {
    nodeVersion: node.version,
    nodeBin: node.bin,
    env,
    /** Runs `node`, `yarn` or another command; its exit code. */
    run(command, args, extra) {
      return runToEnd(...expand(command, args), options(extra));
    },
    /** The same without its output; throws when it fails. */
    runQuietly(command, args, extra) {
      return runQuietly(...expand(command, args), options(extra));
    },
    inRoot,
  };
}
