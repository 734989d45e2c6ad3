const config = require('../../eslint-rules')(__dirname, 'program', ['src/**']);

module.exports = {
  ...config,
  rules: {
    ...config.rules,
    // Its backend is put together of the plugin and its modules.
    '@backstage/no-mixed-plugin-imports': 'off',
  },
};
