import { z } from 'zod';
import { expectDeclared } from './expectDeclared';
import { refuseReport } from './refuseReport';
import { countOutcomes, SmokeCounts } from './SmokeCounts';

const count = z.number().int().min(0);

/** The part of Jest's `--json` that Vitest's reporter `json` writes, too. */
const jestSchema = z.looseObject({
  success: z.boolean(),
  wasInterrupted: z.boolean().optional(),
  numTotalTests: count,
  numPassedTests: count,
  numFailedTests: count,
  numPendingTests: count,
  numTodoTests: count.optional(),
  numFailedTestSuites: count.optional(),
  numRuntimeErrorTestSuites: count.optional(),
  testResults: z.array(
    z.looseObject({
      assertionResults: z.array(
        z.looseObject({
          status: z.string(),
          invocations: z.number().optional(),
          retryReasons: z.array(z.unknown()).optional(),
        }),
      ),
    }),
  ),
});
type JestReport = z.infer<typeof jestSchema>;
type JestTest = JestReport['testResults'][number]['assertionResults'][number];

const SKIPPED = new Set(['pending', 'skipped', 'todo', 'disabled']);

/** A test that passed when it was tried again has failed once. */
function outcomeOf({ status, invocations = 1, retryReasons = [] }: JestTest) {
  if (SKIPPED.has(status)) {
    return 'skipped';
  }
  return status === 'passed' && invocations <= 1 && retryReasons.length === 0
    ? 'passed'
    : 'failed';
}

function refuseBroken(report: JestReport, failed: number): void {
  if (report.wasInterrupted) {
    throw refuseReport(
      'is of a run that was interrupted. Let the smoke tests run to their end.',
    );
  }
  const broken =
    (report.numFailedTestSuites ?? 0) + (report.numRuntimeErrorTestSuites ?? 0);
  if (failed === 0 && (broken > 0 || !report.success)) {
    throw refuseReport(
      'says that the run failed, although no test of it did: a file could not be run, for example. Let all of them run.',
    );
  }
}

/** True for what Jest or Vitest write. */
export function isJestReport(report: object): boolean {
  return 'numTotalTests' in report;
}

/** Counts the tests of a report of Jest or Vitest. Throws `InputError` for one that is not whole. */
export function readJestReport(content: unknown): SmokeCounts {
  const parsed = jestSchema.safeParse(content);
  if (!parsed.success) {
    throw refuseReport(
      'looks like JSON of Jest or Vitest, but lacks what these write. Attach the file of `jest --json` or of the reporter `json`.',
    );
  }
  const report = parsed.data;
  const counts = countOutcomes(
    'jest',
    report.testResults.flatMap(file => file.assertionResults.map(outcomeOf)),
  );
  refuseBroken(report, counts.failed);
  expectDeclared('tests', report.numTotalTests, counts.total);
  if (counts.failed === 0) {
    expectDeclared('passed tests', report.numPassedTests, counts.passed);
    expectDeclared('failed tests', report.numFailedTests, 0);
    expectDeclared(
      'skipped tests',
      report.numPendingTests + (report.numTodoTests ?? 0),
      counts.skipped,
    );
  }
  return counts;
}
