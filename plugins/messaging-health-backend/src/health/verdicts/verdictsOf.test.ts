import {
  DEFAULT_LIMITS,
  TriggerVerdict,
  UnknownReason,
} from '@messaging-health/backstage-plugin-common';
import { StandingConfirmation } from '../store/StandingConfirmation';
import { verdictsOf } from './verdictsOf';

const NOW = new Date('2026-02-01T12:00:10.000Z');
const verdict = (
  trigger: TriggerVerdict['trigger'],
  state: TriggerVerdict['state'],
  changes: Partial<TriggerVerdict> = {},
): TriggerVerdict => ({
  trigger,
  state,
  watched: true,
  evaluatedAt: NOW.toISOString(),
  ...changes,
});
const unknown = (
  trigger: TriggerVerdict['trigger'],
  unknownReason: UnknownReason,
) => verdict(trigger, 'unknown', { unknownReason });
const allWell = [
  verdict('webhook-5xx', 'inactive'),
  verdict('identity-failure', 'inactive'),
  verdict('stage-move-failure', 'inactive'),
];
const make = (
  judged: TriggerVerdict[],
  confirmations: StandingConfirmation[] = [],
  now = NOW,
) =>
  verdictsOf({
    organizationId: 'an-organization',
    judged,
    confirmations,
    limits: DEFAULT_LIMITS,
    now,
  });
const find = (made: ReturnType<typeof make>, trigger: string) =>
  made.triggers.find(one => one.trigger === trigger);

describe('the verdicts of an organization', () => {
  it('are the runbook’s five in its order, whatever was judged', () => {
    const five = [
      'webhook-5xx',
      'identity-failure',
      'stage-move-failure',
      'whatsapp-regression',
      'duplicates',
    ];
    expect(make([]).triggers.map(({ trigger }) => trigger)).toEqual(five);
    expect(
      make([verdict('execution-failure', 'inactive'), ...allWell]).triggers.map(
        ({ trigger }) => trigger,
      ),
    ).toEqual([...five, 'execution-failure']);
  });

  it('make it healthy only where all three ratios were measured to be well', () => {
    expect(make(allWell).health).toBe('healthy');
    for (let missing = 0; missing < 3; missing++) {
      expect(make(allWell.filter((_, index) => index !== missing)).health).toBe(
        'unknown',
      );
    }
  });

  it.each<[UnknownReason, string]>([
    ['no-source', 'healthy'],
    ['no-data', 'healthy'],
    ['insufficient-data', 'healthy'],
    ['stale', 'unknown'],
    ['source-unavailable', 'unknown'],
    ['never-evaluated', 'unknown'],
  ])('with a condition that is unknown for %s make it %s', (reason, health) => {
    const made = make([...allWell, unknown('duplicates', reason)]);
    expect(made.health).toBe(health);
    expect(find(made, 'duplicates')?.watched).toBe(health === 'unknown');
  });

  it.each<UnknownReason>(['no-source', 'no-data', 'insufficient-data'])(
    'with a ratio that is unknown for %s make it unknown',
    reason => {
      expect(
        make([...allWell.slice(1), unknown('webhook-5xx', reason)]).health,
      ).toBe('unknown');
    },
  );

  it('of a long time ago are no verdicts on the present', () => {
    // 3 min may figures be old, and a round late by a minute.
    const after = (seconds: number) =>
      make(allWell, [], new Date(NOW.getTime() + seconds * 1000));
    expect(after(240).health).toBe('healthy');
    expect(after(241).health).toBe('unknown');
    expect(find(after(241), 'webhook-5xx')).toMatchObject({
      state: 'unknown',
      unknownReason: 'stale',
      since: NOW.toISOString(),
      explanation: { code: 'health.not-judged-lately' },
    });
  });

  it('of a long time ago still tell that it fired when it was seen last', () => {
    const firing = verdict('webhook-5xx', 'firing', {
      firingSince: NOW.toISOString(),
    });
    const made = make(
      [firing, ...allWell.slice(1)],
      [],
      new Date(NOW.getTime() + 3_600_000),
    );
    expect(made.health).toBe('breached');
    expect(find(made, 'webhook-5xx')?.state).toBe('unknown');
  });

  it('of a long time ago foretell nothing', () => {
    const pending = verdict('webhook-5xx', 'pending', {
      firesAt: NOW.toISOString(),
      earlyWarningSince: NOW.toISOString(),
    });
    const made = make([pending], [], new Date(NOW.getTime() + 3_600_000));
    expect(find(made, 'webhook-5xx')).toMatchObject({
      firesAt: undefined,
      earlyWarningSince: undefined,
    });
  });

  it('with a person’s word fire, and keep the figures beside it', () => {
    const suspicion = {
      measure: 'groups' as const,
      observed: 5,
      limit: 3,
      total: 5,
      failed: 5,
      windowSeconds: 1800,
      staleAfterSeconds: 900,
      upTo: NOW.toISOString(),
    };
    const confirmation = {
      by: 'user:default/ana.invented',
      at: NOW.toISOString(),
      note: 'It is real',
    };
    const made = make(
      [...allWell, verdict('duplicates', 'suspected', { suspicion })],
      [
        {
          organizationId: 'an-organization',
          trigger: 'duplicates',
          confirmation,
        },
      ],
    );
    expect(made.health).toBe('breached');
    expect(find(made, 'duplicates')).toMatchObject({
      state: 'firing',
      suspicion,
      confirmation,
      firingSince: NOW.toISOString(),
    });
  });
});
