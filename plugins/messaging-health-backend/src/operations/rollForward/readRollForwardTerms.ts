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

/** A colleague as the host of the code calls them: `@ana-lima`. */
const HANDLE = /^@[\w-]+$/;

/**
 * Reads what a roll-forward is to stand on (runbook §5). Throws `InputError` that names
 * the field and says why it is not enough; it repeats nothing of the report.
 *
 * Colleagues are named, since the review is theirs: names, catalog references and handles stay.
 * What else is personal, such as an e-mail address, is masked by `mask` before anybody keeps it.
 */
export function readRollForwardTerms(
  { correction, smokeReport, window }: RollForwardProof,
  { now, mask }: { now: Date; mask: (text: string) => string },
): RollForwardTerms {
  checkCorrection(correction);
  checkWindow(window, now);
  const { fileName, content } = smokeReport;
  const nameOf = (person: string) =>
    HANDLE.test(person) ? person : mask(person);
  return {
    correction: {
      url: mask(correction.url),
      author: nameOf(correction.author),
      reviewer: nameOf(correction.reviewer),
    },
    smoke: {
      fileName: mask(fileName),
      ...readSmokeReport(content),
      sha256: createHash('sha256').update(content, 'utf8').digest('hex'),
    },
    window: { ...window },
  };
}
