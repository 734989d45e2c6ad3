import {
  WhatIfAnswer,
  WhatIfComparison,
  WhatIfEpisode,
} from '@messaging-health/backstage-plugin-common';
import { checkAnswer } from './checkAnswer';

const HOUR = 3_600_000;
const KEPT_FROM = Date.UTC(2026, 1, 8);
const iso = (instant: number) => new Date(instant).toISOString();
const seeded = {
  from: KEPT_FROM - 48 * HOUR,
  to: KEPT_FROM + 48 * HOUR,
  keptFrom: KEPT_FROM,
  series: 1,
  days: 2,
  minutes: 1,
  episodes: 2,
};

const episode = (firesAt: number, lasts = HOUR): WhatIfEpisode => ({
  onsetAt: iso(firesAt - HOUR / 4),
  firesAt: iso(firesAt),
  endsAt: iso(firesAt + lasts),
});
const compare = (
  outcome: WhatIfComparison['outcome'],
  did?: WhatIfEpisode,
  would?: WhatIfEpisode,
): WhatIfComparison => ({
  organizationId: 'an-id',
  organizationTitle: 'Invented',
  entityRef: 'group:default/invented',
  trigger: 'webhook-5xx',
  outcome,
  did,
  would,
  soonerBySeconds:
    did && would
      ? (Date.parse(did.firesAt) - Date.parse(would.firesAt)) / 1000
      : undefined,
});
const answerOf = (comparisons: WhatIfComparison[]): WhatIfAnswer => ({
  comparisons,
  judged: { organizations: 1, series: 1, steps: 1 },
  tookMilliseconds: 1,
});

const early = episode(KEPT_FROM - 9 * HOUR);
const late = episode(KEPT_FROM + 9 * HOUR);
const found = compare('kept', early, early);
const holds = (comparisons: WhatIfComparison[]) =>
  checkAnswer(answerOf(comparisons), seeded).requirements.map(
    requirement => requirement.holds,
  );

describe('the check of an answer', () => {
  it('holds where every episode of the minutes is the recorded one', () => {
    expect(holds([found, compare('kept', late, late)])).toEqual([true, true]);
  });

  it.each([
    [
      'fires a minute later',
      compare('kept', late, episode(KEPT_FROM + 9 * HOUR + 60_000)),
    ],
    [
      'ends earlier',
      compare('kept', late, episode(KEPT_FROM + 9 * HOUR, 60_000)),
    ],
    ['is new', compare('new', undefined, late)],
    ['is gone', compare('gone', late)],
  ])('does not hold where one %s', (_, odd) => {
    expect(holds([found, odd])).toEqual([false, true]);
  });

  it('does not hold where steps lose too many, or nothing was there to compare', () => {
    const exact = compare('kept', late, late);
    expect(holds([compare('gone', early), found, exact])).toEqual([
      true,
      false,
    ]);
    expect(holds([])).toEqual([false, false]);
  });
});
