import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';
import { expectDeclared } from './expectDeclared';
import { refuseReport } from './refuseReport';
import { countOutcomes, SmokeCounts } from './SmokeCounts';

type Outcome = 'passed' | 'failed' | 'skipped';

const marks = z.array(z.unknown()).default([]);
/** Some writers leave a sum out, or empty. */
const sum = z
  .string()
  .regex(/^\d*$/)
  .transform(text => (text === '' ? undefined : Number(text)))
  .optional();

const caseSchema = z.looseObject({
  failure: marks,
  error: marks,
  skipped: marks,
  // Of a runner that tried again until it passed: it failed once.
  flakyFailure: marks,
  flakyError: marks,
  rerunFailure: marks,
  rerunError: marks,
  '@status': z.string().optional(),
});
const sums = {
  '@tests': sum,
  '@failures': sum,
  '@errors': sum,
  '@skipped': sum,
  '@disabled': sum,
};
const ownSchema = z.looseObject({
  ...sums,
  testcase: z.array(caseSchema).default([]),
  failure: marks,
  error: marks,
});
interface Suite extends z.infer<typeof ownSchema> {
  testsuite: Suite[];
}
const suiteSchema: z.ZodType<Suite> = z.lazy(() =>
  ownSchema.extend({ testsuite: z.array(suiteSchema).default([]) }),
);
const reportSchema = z.union([
  z.looseObject({ testsuites: suiteSchema }),
  z
    .looseObject({ testsuite: z.array(suiteSchema).length(1) })
    .transform(({ testsuite }) => ({ testsuites: testsuite[0] })),
]);

const LISTS = new Set([
  'testsuite',
  'testcase',
  'failure',
  'error',
  'skipped',
  'flakyFailure',
  'flakyError',
  'rerunFailure',
  'rerunError',
]);

// Entities are left alone and nesting is bounded, so that no small file becomes a large one.
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  maxNestedTags: 50,
  // Else an element without anything in it would be read as a text.
  alwaysCreateTextNode: true,
  isArray: name => LISTS.has(name),
});

function outcomeOf(test: z.infer<typeof caseSchema>): Outcome {
  const { skipped, ...all } = test;
  const against = [
    all.failure,
    all.error,
    all.flakyFailure,
    all.flakyError,
    all.rerunFailure,
    all.rerunError,
  ];
  if (against.some(found => found.length > 0)) {
    return 'failed';
  }
  const status = test['@status']?.toLocaleLowerCase('en-US');
  if (status === 'failed' || status === 'error') {
    return 'failed';
  }
  return skipped.length > 0 || status === 'notrun' || status === 'skipped'
    ? 'skipped'
    : 'passed';
}

/** True where a suite could not be set up, or taken down: a fault of its own, whatever its tests say. */
function hasFaultOfItsOwn({ failure, error, testsuite }: Suite): boolean {
  return failure.length + error.length > 0 || testsuite.some(hasFaultOfItsOwn);
}

/** The tests of a suite and of all within, once its own sums were held against them. */
function readSuite(suite: Suite): Outcome[] {
  const outcomes = [
    ...suite.testcase.map(outcomeOf),
    ...suite.testsuite.flatMap(readSuite),
  ];
  const count = (outcome: Outcome) =>
    outcomes.filter(one => one === outcome).length;
  expectDeclared('tests', suite['@tests'], outcomes.length);
  // Some count a test that failed and then broke twice: so only "none" is compared.
  if (count('failed') === 0) {
    expectDeclared('failed tests', suite['@failures'], 0);
    expectDeclared('tests with an error', suite['@errors'], 0);
  }
  // Some count what is disabled apart, some do not.
  if (suite['@skipped'] !== count('skipped') - (suite['@disabled'] ?? 0)) {
    expectDeclared('skipped tests', suite['@skipped'], count('skipped'));
  }
  return outcomes;
}

function parseXml(content: string): unknown {
  try {
    if (XMLValidator.validate(content) === true) {
      return parser.parse(content);
    }
  } catch {
    // What can't be read is refused in the same words; those of the parser quote it.
  }
  throw refuseReport(
    'begins like XML, but is not well-formed, or nested too deep; it may have been cut off. Attach the whole file.',
  );
}

/** Counts the tests of a JUnit XML report. Throws `InputError` for anything that is not one, or not whole. */
export function readJunitReport(content: string): SmokeCounts {
  if (/<!DOCTYPE|<!ENTITY/i.test(content)) {
    throw refuseReport(
      'has a document type declaration, which no JUnit report needs. Attach the report without it.',
    );
  }
  const parsed = reportSchema.safeParse(parseXml(content));
  if (!parsed.success) {
    throw refuseReport(
      'is XML, but no JUnit report: testsuites or testsuite with testcase in it is expected.',
    );
  }
  const suite = parsed.data.testsuites;
  if (hasFaultOfItsOwn(suite)) {
    throw refuseReport(
      'says that a whole suite failed, outside of its tests. Let all of them run.',
    );
  }
  return countOutcomes('junit', readSuite(suite));
}
