module.exports = require('../../eslint-rules')(__dirname, 'node', [
  'src/ports/SystemClock.ts',
]);
