import { isJestReport, readJestReport } from './readJestReport';
import { readJunitReport } from './readJunitReport';
import {
  isPlaywrightReport,
  readPlaywrightReport,
} from './readPlaywrightReport';
import { refuseReport } from './refuseReport';
import { SmokeCounts } from './SmokeCounts';

const BYTE_ORDER_MARK = /^\uFEFF/;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuseReport(
      'begins like JSON, but is none; it may have been cut off. Attach the whole file.',
    );
  }
}

function readCounts(text: string): SmokeCounts {
  if (text.startsWith('<')) {
    return readJunitReport(text);
  }
  const report = text.startsWith('{') ? parseJson(text) : undefined;
  if (typeof report === 'object' && report !== null) {
    if (isJestReport(report)) {
      return readJestReport(report);
    }
    if (isPlaywrightReport(report)) {
      return readPlaywrightReport(report);
    }
  }
  throw refuseReport(
    'is of no known kind. Attach JUnit XML, or the JSON of Jest, Vitest or Playwright.',
  );
}

function readWithin(text: string): SmokeCounts {
  try {
    return readCounts(text);
  } catch (error) {
    // Reading goes down into suites within suites; nobody nests them so deep.
    if (error instanceof RangeError) {
      throw refuseReport('is nested too deep for a report of tests.');
    }
    throw error;
  }
}

/**
 * Reads the report of the smoke tests. 100 % passed means: at least one test ran, and
 * each that ran passed at the first try. A test that was skipped did not pass; it is
 * told, and stands in nobody's way as long as others ran. Throws `InputError` that says
 * what is wrong, without a word of the report's own.
 */
export function readSmokeReport(content: string): SmokeCounts {
  const counts = readWithin(content.replace(BYTE_ORDER_MARK, '').trim());
  if (counts.failed > 0) {
    throw refuseReport(
      `says that ${counts.failed} of ${counts.total} smoke tests failed, or passed only when tried again; none may. Correct that, run them again, and attach the new report.`,
    );
  }
  if (counts.passed === 0) {
    throw refuseReport(
      counts.skipped > 0
        ? `says that all of its ${counts.skipped} smoke tests were skipped, which proves nothing. Run them.`
        : 'lists no test at all, which proves nothing. Run the smoke tests against staging.',
    );
  }
  return counts;
}
