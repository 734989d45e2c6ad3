module.exports = require('../../eslint-rules')(__dirname, 'program', [
  'src/**',
]);
