import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countTests } from './countTests.mjs';

test('sums the closing lines of Jest, Playwright and Node', () => {
  const output = [
    'Tests:       1 failed, 2 skipped, 12 passed, 15 total',
    '\u001b[32m  7 passed (1.3m)\u001b[39m',
    '  1 failed',
    '# pass 5',
    '# fail 0',
    'a line that says 99 passed is not a summary',
  ].join('\n');
  assert.deepEqual(countTests(output), { passed: 24, failed: 2 });
});

test('an output without a summary counts nothing', () => {
  assert.deepEqual(countTests('Done in 3 s'), { passed: 0, failed: 0 });
});
