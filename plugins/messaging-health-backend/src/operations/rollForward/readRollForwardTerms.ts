import { createHash } from 'node:crypto';
import { InputError } from '@backstage/errors';
import {
  RollForwardProof,
  RollForwardTerms,
} from '@messaging-health/backstage-plugin-common';
import { isSamePerson } from './isSamePerson';
import { readSmokeReport } from './smoke/readSmokeReport';

function checkCorrection({
  url,
  author,
  reviewer,
}: RollForwardProof['correction']): void {
  const { username, password } = new URL(url);
  if (username || password) {
    throw new InputError(
      'rollForward.correction.url must hold no user name and no password, since it is shown and kept. Give the address without them.',
    );
  }
  if (isSamePerson(author, reviewer)) {
    throw new InputError(
      'rollForward.correction.reviewer must be somebody else than the author. Have another person review the correction, and name that person.',
    );
  }
}

function checkWindow(
  { from, until }: RollForwardProof['window'],
  now: Date,
): void {
  if (Date.parse(until) <= Date.parse(from)) {
    throw new InputError(
      'rollForward.window.until must be after the beginning of the window.',
    );
  }
  if (Date.parse(until) <= now.getTime()) {
    throw new InputError(
      `rollForward.window.until lies in the past (${until}; it is ${now.toISOString()} now), so nothing could be activated in the window. Agree on another one.`,
    );
  }
}

/**
 * Reads what a roll-forward is to stand on (runbook §5). Throws `InputError` that names
 * the field and says why it is not enough; it repeats nothing of the report.
 */
export function readRollForwardTerms(
  { correction, smokeReport, window }: RollForwardProof,
  { now }: { now: Date },
): RollForwardTerms {
  checkCorrection(correction);
  checkWindow(window, now);
  const { fileName, content } = smokeReport;
  return {
    correction: { ...correction },
    smoke: {
      fileName,
      ...readSmokeReport(content),
      sha256: createHash('sha256').update(content, 'utf8').digest('hex'),
    },
    window: { ...window },
  };
}
