#!/usr/bin/env node
// Runs the portal or its tests on a machine that has only some Node (>= 18)
// with npm: brings Node 22 and Yarn 4 when they are missing, installs with the
// lockfile, then does what was asked. Plain Node, no dependencies.

import process from 'node:process';
import { installDependencies } from './launcher/install.mjs';
import { runPortal } from './launcher/portal.mjs';
import { say, LaunchError } from './launcher/progress.mjs';
import { runTests } from './launcher/tests.mjs';
import { prepareToolchain } from './launcher/toolchain.mjs';

// `yarn start` and `yarn test` do what they do in every Backstage repository.
const byYarn = process.env.npm_config_user_agent?.startsWith('yarn') ?? false;

const cli = (...words) => ['backstage-cli', 'repo', ...words];

const commands = {
  start: (toolchain, args) =>
    byYarn
      ? toolchain.run('yarn', cli('start', ...args))
      : runPortal(toolchain, { args }),
  'start:sources': (toolchain, args) =>
    runPortal(toolchain, { args, sources: true }),
  test: (toolchain, args) =>
    byYarn
      ? toolchain.run('yarn', cli('test', ...args))
      : runTests(toolchain, args),
  install: async () => 0,
  exec: (toolchain, args) => toolchain.run(args[0], args.slice(1)),
};

async function main([name = 'start', ...args]) {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    throw new LaunchError(
      `'${name}' is not a command; use one of ${Object.keys(commands).join(', ')}`,
    );
  }
  const toolchain = await prepareToolchain();
  await installDependencies(toolchain);
  return command(toolchain, args);
}

main(process.argv.slice(2)).then(
  code => {
    process.exitCode = code;
  },
  error => {
    say(error instanceof LaunchError ? error.message : error.stack);
    process.exitCode = 1;
  },
);
