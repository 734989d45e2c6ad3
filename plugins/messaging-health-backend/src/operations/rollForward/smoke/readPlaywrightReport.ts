import { z } from 'zod';
import { expectDeclared } from './expectDeclared';
import { refuseReport } from './refuseReport';
import { countOutcomes, SmokeCounts } from './SmokeCounts';

const count = z.number().int().min(0);

const suiteSchema = z.looseObject({
  specs: z
    .array(
      z.looseObject({
        tests: z.array(
          z.looseObject({
            status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
            expectedStatus: z.string().optional(),
          }),
        ),
      }),
    )
    .default([]),
  get suites() {
    return z.array(suiteSchema).default([]);
  },
});
type Suite = z.infer<typeof suiteSchema>;
const playwrightSchema = z.looseObject({
  suites: z.array(suiteSchema),
  errors: z.array(z.unknown()).default([]),
  stats: z.looseObject({
    expected: count,
    unexpected: count,
    flaky: count,
    skipped: count,
  }),
});
type PlaywrightTest = Suite['specs'][number]['tests'][number];

/** Neither a test that passed when it was tried again, nor one of which failure is expected, has passed. */
function outcomeOf({ status, expectedStatus = 'passed' }: PlaywrightTest) {
  if (status === 'skipped') {
    return 'skipped';
  }
  return status === 'expected' && expectedStatus === 'passed'
    ? 'passed'
    : 'failed';
}

function testsOf({ specs, suites }: Suite): PlaywrightTest[] {
  return [...specs.flatMap(({ tests }) => tests), ...suites.flatMap(testsOf)];
}

/** True for what Playwright writes. */
export function isPlaywrightReport(report: object): boolean {
  return 'suites' in report && 'stats' in report;
}

/** Counts the tests of a report of Playwright. Throws `InputError` for one that is not whole. */
export function readPlaywrightReport(content: unknown): SmokeCounts {
  const parsed = playwrightSchema.safeParse(content);
  if (!parsed.success) {
    throw refuseReport(
      "looks like JSON of Playwright, but lacks what it writes. Attach the file of Playwright's reporter `json`.",
    );
  }
  const { suites, errors, stats } = parsed.data;
  if (errors.length > 0) {
    throw refuseReport(
      `names ${errors.length} errors outside of any test, so the run was not whole. Let it run to its end.`,
    );
  }
  const tests = suites.flatMap(testsOf);
  const countOf = (status: string) =>
    tests.filter(test => test.status === status).length;
  expectDeclared('passed tests', stats.expected, countOf('expected'));
  expectDeclared('failed tests', stats.unexpected, countOf('unexpected'));
  expectDeclared('flaky tests', stats.flaky, countOf('flaky'));
  expectDeclared('skipped tests', stats.skipped, countOf('skipped'));
  return countOutcomes('playwright', tests.map(outcomeOf));
}
