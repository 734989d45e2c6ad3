import { SlaClockId } from '@messaging-health/backstage-plugin-common';

/** How long everything that is owed may take, in milliseconds. */
export interface SlaTerms {
  /** From detection to the first finding. */
  diagnosisMilliseconds: number;
  /** From detection until the fallback is seen to serve. */
  rollbackMilliseconds: number;
  /** From detection to the preliminary root cause analysis. */
  preliminaryRcaMilliseconds: number;
  /** From a message to the customer to the next one. */
  nextUpdateMilliseconds: number;
  /** Between two reminders of a message that is late. */
  naggingEveryMilliseconds: number;
}

/** What is owed from detection on, and how long each may take. */
export function termsFromDetection(
  terms: SlaTerms,
): Array<[clock: SlaClockId, milliseconds: number]> {
  return [
    ['diagnosis', terms.diagnosisMilliseconds],
    ['rollback', terms.rollbackMilliseconds],
    ['preliminary-rca', terms.preliminaryRcaMilliseconds],
  ];
}
