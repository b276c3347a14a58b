const config = require('../../scripts/eslint/package')(__dirname);

module.exports = {
  ...config,
  overrides: [
    ...(config.overrides ?? []),
    {
      // The conformance suite is a test that other packages call.
      files: ['src/testUtils/con*.ts'],
      rules: {
        'jest/no-export': 'off',
        'jest/no-conditional-expect': 'off',
        'jest/expect-expect': 'off',
      },
    },
  ],
};
