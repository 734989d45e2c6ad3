import {
  WhatIfAnswer,
  WhatIfComparison,
} from '@messaging-health/backstage-plugin-common';
import { Requirement } from '../report/report';
import { Seeded } from './seedHistory';

/** Windows by the minute reach back to steps for so long. */
const SEAM = 6 * 60 * 60 * 1000;
/** Of what the engine recorded, steps of 5 minutes must tell so much again. */
const LEAST_FOUND = 0.95;
const STEP_SECONDS = 300;

const firesAt = ({ would, did }: WhatIfComparison) =>
  Date.parse((did ?? would)?.firesAt ?? '');

/** The very same episode: begun and ended in the same minutes. */
function isSame({ would, did, soonerBySeconds }: WhatIfComparison): boolean {
  return (
    soonerBySeconds === 0 &&
    would?.onsetAt === did?.onsetAt &&
    would?.endsAt === did?.endsAt
  );
}

/** Holds what the present limits would have done against what the engine recorded of the minutes. */
export function checkAnswer(
  { comparisons }: WhatIfAnswer,
  seeded: Seeded,
): { requirements: Requirement[]; details: Record<string, number> } {
  const exact = comparisons.filter(
    one => firesAt(one) >= seeded.keptFrom + SEAM,
  );
  const same = exact.filter(isSame).length;
  const coarse = comparisons.filter(one => firesAt(one) < seeded.keptFrom);
  const recorded = coarse.filter(({ did }) => did);
  const found = recorded.filter(({ outcome }) => outcome === 'kept');
  const near = found.filter(
    ({ soonerBySeconds = 0 }) => Math.abs(soonerBySeconds) <= STEP_SECONDS,
  );
  const share = found.length / recorded.length;
  return {
    requirements: [
      {
        text: `by the minute: ${same} of ${exact.length} episodes are the very ones that the engine recorded`,
        holds: exact.length > 0 && same === exact.length,
      },
      {
        text: `by 5 minutes: ${(100 * share).toFixed(1)} % of ${
          recorded.length
        } recorded episodes are found again, at least ${100 * LEAST_FOUND} %`,
        holds: share >= LEAST_FOUND,
      },
    ],
    details: {
      exactEpisodes: exact.length,
      exactSame: same,
      coarseRecorded: recorded.length,
      coarseFound: found.length,
      coarseWithinAStep: near.length,
      coarseNew: coarse.length - recorded.length,
    },
  };
}
