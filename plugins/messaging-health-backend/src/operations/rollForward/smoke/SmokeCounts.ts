import { SmokeResult } from '@messaging-health/backstage-plugin-common';

/** What a smoke report says of its tests; every test is counted once. */
export type SmokeCounts = Pick<
  SmokeResult,
  'format' | 'total' | 'passed' | 'failed' | 'skipped'
>;

/** Adds up what single tests came to. */
export function countOutcomes(
  format: SmokeResult['format'],
  outcomes: Array<'passed' | 'failed' | 'skipped'>,
): SmokeCounts {
  const count = (outcome: string) =>
    outcomes.filter(one => one === outcome).length;
  return {
    format,
    total: outcomes.length,
    passed: count('passed'),
    failed: count('failed'),
    skipped: count('skipped'),
  };
}
