module.exports = require('../../eslint-rules')(__dirname, 'module');
