import { InputError } from '@backstage/errors';
import { readSmokeReport } from './readSmokeReport';

const FIELD = 'rollForward.smokeReport.content';

const suites = (inner: string, sums = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${sums}>${inner}</testsuites>`;
const PASSED = '<testcase classname="smoke" name="a" time="0.1"/>';
const FAILED =
  '<testcase name="b"><failure message="secret-token">stack</failure></testcase>';
const SKIPPED = '<testcase name="c"><skipped/></testcase>';

const jestJson = (changes: object = {}, statuses = ['passed', 'passed']) =>
  JSON.stringify({
    success: true,
    numTotalTests: statuses.length,
    numPassedTests: statuses.filter(one => one === 'passed').length,
    numFailedTests: statuses.filter(one => one === 'failed').length,
    numPendingTests: statuses.filter(one => one === 'pending').length,
    numTodoTests: 0,
    testResults: [
      {
        name: 'smoke.test.ts',
        assertionResults: statuses.map(status => ({ status })),
      },
    ],
    ...changes,
  });

const playwright = (tests: object[], stats: object = {}, more: object = {}) =>
  JSON.stringify({
    config: {},
    suites: [
      { title: 'smoke', suites: [{ specs: [{ title: 'one', tests }] }] },
    ],
    errors: [],
    stats: {
      expected: tests.filter(
        one => 'status' in one && one.status === 'expected',
      ).length,
      unexpected: 0,
      flaky: 0,
      skipped: 0,
      ...stats,
    },
    ...more,
  });
const EXPECTED = { status: 'expected', expectedStatus: 'passed' };

describe('a smoke report', () => {
  it.each([
    [
      'JUnit XML',
      suites(
        `<testsuite tests="2" failures="0" errors="0" skipped="0">${PASSED}${PASSED}</testsuite>`,
        'tests="2"',
      ),
      'junit',
    ],
    [
      'JUnit XML of a single suite, with suites in it',
      `<testsuite tests="2" failures="">${PASSED}<testsuite tests="1">${PASSED}<system-out>x</system-out></testsuite></testsuite>`,
      'junit',
    ],
    [
      'JUnit XML after a byte order mark',
      `\uFEFF${suites(`<testsuite>${PASSED}${PASSED}</testsuite>`)}`,
      'junit',
    ],
    ['JSON of Jest', jestJson(), 'jest'],
    [
      'JSON of Vitest',
      jestJson({ numTotalTestSuites: 1, startTime: 1 }),
      'jest',
    ],
    ['JSON of Playwright', playwright([EXPECTED, EXPECTED]), 'playwright'],
  ])('is read as %s', (_name, content, format) => {
    expect(readSmokeReport(content)).toEqual({
      format,
      total: 2,
      passed: 2,
      failed: 0,
      skipped: 0,
    });
  });

  it.each([
    [
      'JUnit XML',
      suites(`<testsuite skipped="1">${PASSED}${SKIPPED}</testsuite>`),
    ],
    [
      'JUnit XML that counts what is disabled apart',
      suites(
        `<testsuite skipped="0" disabled="1">${PASSED}<testcase status="notrun"/></testsuite>`,
      ),
    ],
    ['Jest', jestJson({}, ['passed', 'pending'])],
    [
      'Playwright',
      playwright([EXPECTED, { status: 'skipped' }], { skipped: 1 }),
    ],
  ])(
    'tells what was skipped, and does not call it passed: %s',
    (_name, content) => {
      expect(readSmokeReport(content)).toMatchObject({
        total: 2,
        passed: 1,
        skipped: 1,
      });
    },
  );

  it.each([
    ['a failure', suites(`<testsuite>${PASSED}${FAILED}</testsuite>`)],
    [
      'an error',
      suites(`<testsuite>${PASSED}<testcase><error/></testcase></testsuite>`),
    ],
    [
      'a failure by status',
      suites(`<testsuite>${PASSED}<testcase status="Failed"/></testsuite>`),
    ],
    [
      'a second try',
      suites(
        `<testsuite>${PASSED}<testcase><flakyFailure/></testcase></testsuite>`,
      ),
    ],
    ['a failure', jestJson({ success: false }, ['passed', 'failed'])],
    [
      'a second try',
      jestJson({
        testResults: [
          {
            assertionResults: [
              { status: 'passed' },
              { status: 'passed', invocations: 2 },
            ],
          },
        ],
      }),
    ],
    [
      'a failure',
      playwright([EXPECTED, { status: 'unexpected' }], { unexpected: 1 }),
    ],
    ['a second try', playwright([EXPECTED, { status: 'flaky' }], { flaky: 1 })],
    [
      'an expected failure',
      playwright([EXPECTED, { status: 'expected', expectedStatus: 'failed' }]),
    ],
  ])('is refused for one test with %s', (_name, content) => {
    expect(() => readSmokeReport(content)).toThrow(
      `${FIELD} says that 1 of 2 smoke tests failed`,
    );
  });

  it.each([
    ['no test at all', suites('')],
    ['no test at all', '<testsuite tests="0"/>'],
    ['no test at all', jestJson({}, [])],
    ['no test at all', playwright([])],
    ['were skipped', suites(`<testsuite>${SKIPPED}</testsuite>`)],
    ['were skipped', jestJson({}, ['pending', 'pending'])],
  ])('proves nothing: %s', (why, content) => {
    expect(() => readSmokeReport(content)).toThrow(why);
  });

  it.each([
    [
      'more tests than it lists',
      suites(`<testsuite tests="3">${PASSED}</testsuite>`),
    ],
    [
      'more tests than all of its suites',
      suites(`<testsuite>${PASSED}</testsuite>`, 'tests="2"'),
    ],
    [
      'a failure that it does not list',
      suites(`<testsuite failures="1">${PASSED}</testsuite>`),
    ],
    [
      'an error that it does not list',
      suites(`<testsuite errors="1">${PASSED}</testsuite>`),
    ],
    [
      'a skip that it does not list',
      suites(`<testsuite skipped="1">${PASSED}</testsuite>`),
    ],
    ['more tests than it lists', jestJson({ numTotalTests: 9 })],
    ['a failure that it does not list', jestJson({ numFailedTests: 1 })],
    ['fewer passed than it lists', jestJson({ numPassedTests: 1 })],
    ['more passed than it lists', playwright([EXPECTED], { expected: 5 })],
    [
      'a failure that it does not list',
      playwright([EXPECTED], { unexpected: 1 }),
    ],
  ])('that contradicts itself is refused: it says %s', (_name, content) => {
    expect(() => readSmokeReport(content)).toThrow('contradicts itself');
  });

  it.each([
    [
      'cut off',
      suites(`<testsuite>${PASSED}`).slice(0, -20),
      'not well-formed',
    ],
    ['cut off', jestJson().slice(0, -20), 'begins like JSON, but is none'],
    ['a page', '<html><body>Welcome</body></html>', 'no JUnit report'],
    ['a number for words', '<testsuite tests="many"/>', 'no JUnit report'],
    [
      'with a document type',
      '<!DOCTYPE a [<!ENTITY b "c">]><testsuite/>',
      'document type',
    ],
    [
      'nested without end',
      `${'<testsuite>'.repeat(200)}${'</testsuite>'.repeat(200)}`,
      'too deep',
    ],
    [
      'nested without end',
      `{"stats":{"expected":0,"unexpected":0,"flaky":0,"skipped":0},"suites":[${'{"suites":['.repeat(
        40_000,
      )}${']}'.repeat(40_000)}]}`,
      'too deep',
    ],
    [
      'with a reserved name',
      '<testsuite><__proto__ a="1"/></testsuite>',
      'not well-formed',
    ],
    ['other JSON', '{"ok":true}', 'no known kind'],
    ['a list', '[1]', 'no known kind'],
    ['plain text', 'all green, trust me', 'no known kind'],
    ['Jest in part', '{"numTotalTests":1}', 'lacks what these write'],
    ['Playwright in part', '{"suites":[],"stats":{}}', 'lacks what it writes'],
    [
      'of a run that was interrupted',
      jestJson({ wasInterrupted: true }),
      'interrupted',
    ],
    [
      'of a file that could not be run',
      jestJson({ success: false, numRuntimeErrorTestSuites: 1 }),
      'no test of it did',
    ],
    [
      'with an error outside of tests',
      playwright([EXPECTED], {}, { errors: [{ message: 'x' }] }),
      '1 errors outside',
    ],
    [
      'of a suite that was not set up',
      suites(`<testsuite>${PASSED}<error message="x"/></testsuite>`),
      'a whole suite failed',
    ],
  ])('is refused that is %s', (_name, content, why) => {
    expect(() => readSmokeReport(content)).toThrow(why);
  });

  it('is refused without a word of its own', () => {
    const refusal = () =>
      readSmokeReport(
        suites(`<testsuite name="secret-suite">${FAILED}</testsuite>`),
      );
    expect(refusal).toThrow(InputError);
    expect(refusal).not.toThrow(/secret/);
  });
});
