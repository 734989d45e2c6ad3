import {
  SuspicionFigures,
  TriggerId,
} from '@messaging-health/backstage-plugin-common';
import { describeSuspicion } from './describeSuspicion';

const figures = {
  windowSeconds: 3600,
  staleAfterSeconds: 900,
  total: 12,
  failed: 3,
  upTo: '2026-03-01T03:00:00.000Z',
};

describe('describeSuspicion', () => {
  it.each<[TriggerId, Omit<SuspicionFigures, keyof typeof figures>, string]>([
    [
      'whatsapp-regression',
      { measure: 'volume', observed: 12, limit: 24.06, usual: 80.21 },
      '12 new conversations in 60 min where 80.2 are usual; under 24.1 is suspected.',
    ],
    [
      'whatsapp-regression',
      { measure: 'failures', observed: 0.25, limit: 0.01 },
      '3 of 12 new conversations in 60 min have no contact (25 %, limit 1 %).',
    ],
    [
      'duplicates',
      { measure: 'groups', observed: 4, limit: 3 },
      '4 groups of duplicates appeared in 60 min; 3 or more are suspected.',
    ],
  ])('tells of %s by %j', (trigger, suspicion, expected) => {
    expect(
      describeSuspicion({ trigger, suspicion: { ...figures, ...suspicion } })
        .text,
    ).toBe(expected);
  });

  it('invents no figures', () => {
    expect(describeSuspicion({ trigger: 'duplicates' }).code).toBe(
      'suspicion.without-figures',
    );
  });
});
