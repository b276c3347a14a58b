const SUMMARIES = [
  // Jest: "Tests:       1 failed, 2 skipped, 12 passed, 15 total"
  {
    line: /^Tests:\s.*\btotal\b.*$/gm,
    passed: /(\d+) passed/,
    failed: /(\d+) failed/,
  },
  // Playwright: "  12 passed (1.3m)" and "  1 failed"
  { line: /^\s+\d+ passed \(.*\)$/gm, passed: /(\d+) passed/ },
  { line: /^\s+\d+ failed$/gm, failed: /(\d+) failed/ },
  // Node: "# pass 7" or "ℹ pass 7"
  { line: /^[#ℹ] pass \d+$/gm, passed: /(\d+)$/ },
  { line: /^[#ℹ] fail \d+$/gm, failed: /(\d+)$/ },
];

const ESCAPES = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** Sums what the test runners say at their end, over a whole output. */
export function countTests(output) {
  const plain = output.replace(ESCAPES, '');
  const total = { passed: 0, failed: 0 };
  for (const { line, passed, failed } of SUMMARIES) {
    for (const [text] of plain.matchAll(line)) {
      total.passed += Number(passed?.exec(text)?.[1] ?? 0);
      total.failed += Number(failed?.exec(text)?.[1] ?? 0);
    }
  }
  return total;
}
