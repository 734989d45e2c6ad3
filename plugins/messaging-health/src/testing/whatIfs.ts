import {
  WhatIfAnswer,
  WhatIfComparison,
  WhatIfEpisode,
} from '@messaging-health/backstage-plugin-common';
import { ago, HOUR, MINUTE } from './moments';
import {
  academiaPedraAlta,
  cantinaAurora,
  livrariaTresRios,
  organizationOf,
} from './organizations';

/** An episode that fires so many seconds ago. */
function episode(firesAgo: number, holds: number): WhatIfEpisode {
  return {
    onsetAt: ago(firesAgo + holds),
    firesAt: ago(firesAgo),
    endsAt: ago(firesAgo - 10 * MINUTE),
  };
}

function comparison(
  entity: typeof cantinaAurora,
  changes: Pick<WhatIfComparison, 'outcome'> & Partial<WhatIfComparison>,
): WhatIfComparison {
  const { id, title, entityRef } = organizationOf(entity);
  return {
    organizationId: id,
    organizationTitle: title,
    entityRef,
    trigger: 'webhook-5xx',
    ...changes,
  };
}

/** One firing of each outcome, and a second that stays. */
export const whatIfAnswer: WhatIfAnswer = {
  comparisons: [
    comparison(livrariaTresRios, {
      outcome: 'new',
      would: episode(5 * HOUR, 10 * MINUTE),
    }),
    comparison(academiaPedraAlta, {
      outcome: 'gone',
      trigger: 'identity-failure',
      did: episode(7 * HOUR, 30 * MINUTE),
    }),
    comparison(cantinaAurora, {
      outcome: 'kept',
      would: episode(HOUR + 5 * MINUTE, 10 * MINUTE),
      did: episode(HOUR, 15 * MINUTE),
      soonerBySeconds: 5 * MINUTE,
    }),
    comparison(cantinaAurora, {
      outcome: 'kept',
      would: episode(20 * HOUR - 3 * MINUTE, 10 * MINUTE),
      did: episode(20 * HOUR, 10 * MINUTE),
      soonerBySeconds: -3 * MINUTE,
    }),
  ],
  judged: {
    organizations: 4,
    series: 11,
    steps: 31_680,
    coarseBefore: ago(47 * HOUR),
  },
  tookMilliseconds: 412,
};
