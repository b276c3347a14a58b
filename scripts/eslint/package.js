/** ESLint configuration of a package: Backstage's, and the import arrows. */
const createConfig = require('@backstage/cli/config/eslint-factory');
const { forbiddenImports } = require('./importArrows');

module.exports = packageDir =>
  createConfig(packageDir, {
    restrictedImportPatterns: forbiddenImports(packageDir),
    rules: {
      'no-console': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
    },
  });
