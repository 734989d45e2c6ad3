const createConfig = require('@backstage/cli/config/eslint-factory');

// The rules of this house on top of Backstage's own, so that the plan in
// docs/architecture.md is kept by a judge and not by good will.

/** Rooms of the backend, left to right: a room may import only what stands left of it. */
const ROOMS = [
  'organizations',
  'timeline',
  'evidence',
  'clocks',
  'health',
  'incidents',
  'communications',
  'rootCause',
  'proof',
  'operations',
  'watches',
  'fleetRollback',
  'dossier',
  'retention',
  'http',
  'actions',
];

/** Zones for `import/no-restricted-paths` that keep the rooms' order and their stores private. */
function roomZones() {
  return ROOMS.flatMap((room, index) => [
    ...ROOMS.slice(index + 1).map(later => ({
      target: `./src/${room}`,
      from: `./src/${later}`,
      message: `"${room}" stands left of "${later}" (docs/architecture.md): connect them by a callback in plugin.ts.`,
    })),
    ...ROOMS.filter(other => other !== room).map(other => ({
      target: `./src/${other}`,
      from: `./src/${room}/store`,
      message: `The tables of "${room}" have one owner: use its service.`,
    })),
  ]);
}

const OUR_PACKAGES = '@messaging-health/backstage-plugin';

/** Which of our own packages each kind of package must not import. */
const FORBIDDEN_IMPORTS = {
  common: [
    `${OUR_PACKAGES}`,
    `${OUR_PACKAGES}-node`,
    `${OUR_PACKAGES}-backend*`,
  ],
  node: [`${OUR_PACKAGES}`, `${OUR_PACKAGES}-backend*`],
  backend: [`${OUR_PACKAGES}`, `${OUR_PACKAGES}-backend-module-*`],
  module: [
    `${OUR_PACKAGES}`,
    `${OUR_PACKAGES}-backend`,
    `${OUR_PACKAGES}-backend-module-*`,
  ],
  frontend: [`${OUR_PACKAGES}-node`, `${OUR_PACKAGES}-backend*`],
  program: [],
};

const TIME_IS_INJECTED = [
  {
    selector:
      "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Time is injected: take a Clock.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time is injected: take a Clock.',
  },
  {
    selector:
      "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Randomness is injected.',
  },
];

/**
 * ESLint configuration of one package.
 *
 * @param dir - the package's folder
 * @param kind - a key of FORBIDDEN_IMPORTS
 * @param clockFiles - files that are the clock or the edge of the program, and may ask the machine
 */
module.exports = function createHouseConfig(dir, kind, clockFiles = []) {
  return createConfig(dir, {
    settings: {
      'import/resolver': {
        node: { extensions: ['.ts', '.tsx', '.js', '.json'] },
      },
      'import/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    restrictedImportPatterns: FORBIDDEN_IMPORTS[kind],
    restrictedSrcSyntax: TIME_IS_INJECTED,
    rules: {
      'no-console': kind === 'program' ? 'off' : 'error',
      'max-lines': ['error', { max: 300 }],
      'import/no-cycle': ['error', { ignoreExternal: true }],
      ...(kind === 'backend'
        ? {
            'import/no-restricted-paths': [
              'error',
              { basePath: dir, zones: roomZones() },
            ],
          }
        : {}),
    },
    tsRules: {
      '@typescript-eslint/no-explicit-any': 'error',
      'max-lines-per-function': [
        'error',
        { max: 60, skipComments: true, skipBlankLines: true },
      ],
    },
    testRules: {
      'max-lines-per-function': 'off',
      'jest/expect-expect': [
        'error',
        { assertFunctionNames: ['expect', 'expect*', 'request.**.expect'] },
      ],
      'jest/no-disabled-tests': 'error',
      'jest/no-focused-tests': 'error',
    },
    overrides: [
      {
        files: ['**/src/plugin.ts', '**/src/module.ts', '**/src/wiring/**'],
        rules: { 'max-lines-per-function': ['error', { max: 100 }] },
      },
      {
        // One script that is handed out by itself, so that it can't be divided, and that speaks to its user.
        files: ['**/assets/*.mjs'],
        rules: { 'max-lines': ['error', { max: 500 }], 'no-console': 'off' },
      },
      {
        files: ['**/*.e2e.ts'],
        rules: { 'max-lines-per-function': 'off' },
      },
      ...(clockFiles.length
        ? [{ files: clockFiles, rules: { 'no-restricted-syntax': 'off' } }]
        : []),
    ],
  });
};
