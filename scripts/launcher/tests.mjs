/** Runs the unit tests of every package, and those of the scripts. */
export async function runTests(toolchain, args) {
  const scripts = await toolchain.run('node', [
    '--test',
    'scripts/**/*.test.mjs',
  ]);
  const packages = await toolchain.run(
    'yarn',
    ['backstage-cli', 'repo', 'test', '--watchAll=false', ...args],
    { env: { CI: '1' } },
  );
  return scripts || packages;
}
