const config = require('../../eslint-rules')(__dirname, 'program', ['src/**']);

module.exports = {
  ...config,
  rules: {
    ...config.rules,
    // A measurement measures the plugin itself.
    '@backstage/no-mixed-plugin-imports': 'off',
  },
};
