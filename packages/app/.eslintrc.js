const config = require('../../scripts/eslint/package')(__dirname);

module.exports = {
  ...config,
  overrides: [
    ...(config.overrides ?? []),
    {
      // The function a Playwright fixture hands its value to is called `use`.
      files: ['e2e-tests/**'],
      rules: { 'react-hooks/rules-of-hooks': 'off' },
    },
  ],
};
