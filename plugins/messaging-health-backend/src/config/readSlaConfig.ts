import { SlaTerms } from '../clocks/SlaTerms';
import { ConfigSection } from './ConfigSection';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const TERM = {
  atLeast: MINUTE,
  atMost: 7 * 24 * HOUR,
  allowed: 'a duration from 1 min to 7 days',
};

/** Reads how long what is owed in an incident may take; the defaults are the runbook's. */
export function readSlaConfig(section: ConfigSection): SlaTerms {
  section.refuseOtherKeys([
    'diagnosis',
    'rollback',
    'preliminaryRca',
    'nextUpdate',
    'naggingEvery',
  ]);
  return {
    diagnosisMilliseconds: section.milliseconds('diagnosis', 15 * MINUTE, TERM),
    rollbackMilliseconds: section.milliseconds('rollback', 30 * MINUTE, TERM),
    preliminaryRcaMilliseconds: section.milliseconds(
      'preliminaryRca',
      2 * HOUR,
      TERM,
    ),
    nextUpdateMilliseconds: section.milliseconds(
      'nextUpdate',
      30 * MINUTE,
      TERM,
    ),
    naggingEveryMilliseconds: section.milliseconds(
      'naggingEvery',
      15 * MINUTE,
      TERM,
    ),
  };
}
