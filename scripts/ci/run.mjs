// Runs every check in order and closes with one line: `N passed, N failed`.
// Checks after a failed one still run, unless they need what failed.
// Usage: node scripts/ci/run.mjs [name of a check]...

import { spawn } from 'node:child_process';
import process from 'node:process';
import { ROOT } from '../launcher/paths.mjs';
import { countTests } from './countTests.mjs';

const launch = (...words) => ['node', 'scripts/launch.mjs', ...words];
const yarn = (...words) => launch('exec', 'yarn', ...words);

const checks = [
  { name: 'install', command: launch('install'), needed: true },
  { name: 'lockfile', command: yarn('install', '--immutable') },
  { name: 'types', command: yarn('tsc:full') },
  { name: 'lint', command: yarn('lint:all') },
  { name: 'format', command: yarn('prettier:check') },
  { name: 'api reports', command: yarn('api-reports', '--ci') },
  { name: 'unused code', command: yarn('knip') },
  // The README's test command.
  { name: 'tests', command: ['npm', 'test'] },
  {
    name: 'python environments',
    command: [
      'node',
      'scripts/sources/venvs.mjs',
      'mlflow3',
      'mlflow2',
      'feast',
    ],
  },
  { name: 'integration tests', command: yarn('test:integration') },
  { name: 'build', command: yarn('build:all') },
  { name: 'configuration', command: yarn('config:check') },
  { name: 'journeys', command: yarn('test:e2e') },
];

function run({ name, command }) {
  return new Promise(resolve => {
    const startedAt = Date.now();
    process.stdout.write(`\n=== ${name}: ${command.join(' ')}\n`);
    const child = spawn(command[0], command.slice(1), {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, CI: 'true', FORCE_COLOR: '0' },
    });
    let output = '';
    const take = chunk => {
      output = (output + chunk).slice(-200_000);
      process.stdout.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.once('error', error => {
      take(`${error.message}\n`);
      resolve({ name, ok: false, seconds: 0, tests: countTests('') });
    });
    child.once('close', code => {
      const seconds = Math.round((Date.now() - startedAt) / 1000);
      resolve({ name, ok: code === 0, seconds, tests: countTests(output) });
    });
  });
}

async function main(only) {
  const chosen = only.length
    ? checks.filter(check => only.includes(check.name))
    : checks;
  const results = [];
  for (const check of chosen) {
    const result = await run(check);
    results.push(result);
    if (check.needed && !result.ok) break;
  }

  let passed = 0;
  let failed = 0;
  process.stdout.write('\n');
  for (const { name, ok, seconds, tests } of results) {
    const failures = ok ? 0 : Math.max(tests.failed, 1);
    passed += tests.passed + (ok ? 1 : 0);
    failed += failures;
    const counts =
      tests.passed + tests.failed ? ` (${tests.passed} tests)` : '';
    process.stdout.write(
      `${ok ? 'ok    ' : 'FAILED'} ${name} ${seconds} s${counts}\n`,
    );
  }
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  process.exitCode = failed > 0 || results.length < chosen.length ? 1 : 0;
}

await main(process.argv.slice(2));
