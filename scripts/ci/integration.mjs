// Runs the tests named `*.integration.test.ts` against real servers, which
// they boot themselves, one file at a time.

import process from 'node:process';
import { ROOT } from '../launcher/paths.mjs';
import { runToEnd } from '../launcher/processes.mjs';

process.exitCode = await runToEnd(
  'yarn',
  [
    'backstage-cli',
    'repo',
    'test',
    '--watchAll=false',
    '--maxWorkers=1',
    '--testTimeout=180000',
    'integration.test',
    ...process.argv.slice(2),
  ],
  { cwd: ROOT, env: { ...process.env, CI: 'true', MLOPS_INTEGRATION: '1' } },
);
