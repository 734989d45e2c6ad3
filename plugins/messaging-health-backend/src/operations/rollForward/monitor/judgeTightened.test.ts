import { TriggerVerdict } from '@messaging-health/backstage-plugin-common';
import { WEBHOOK_FIRES } from '../../__testUtils__';
import { judgeTightened } from './judgeTightened';

const UP_TO = Date.parse('2026-03-01T04:00:00Z');
const MINUTE = 60_000;
const LONG_AGO = new Date(UP_TO - 60 * MINUTE);

function webhook(
  failed: number,
  total: number,
  changes: Partial<TriggerVerdict> = {},
): TriggerVerdict {
  return {
    ...WEBHOOK_FIRES,
    state: 'inactive',
    figures: {
      ratio: failed / total,
      total,
      failed,
      windowTotal: total,
      windowFailed: failed,
      upTo: new Date(UP_TO).toISOString(),
    },
    ...changes,
  };
}

const judge = (
  verdicts: TriggerVerdict[],
  servesSince = LONG_AGO,
  tightenTo = 0.5,
) => {
  const { breaches, held, silence, hasData } = judgeTightened(verdicts, {
    tightenTo,
    servesSince,
  });
  return {
    breaches: breaches.map(({ code }) => code),
    held: held.map(({ values }) => values.ratio),
    silence: silence.map(({ code }) => code),
    hasData,
  };
};

describe('the tightened limits', () => {
  it.each([
    [0, 500, false],
    [5, 500, false],
    [6, 500, true],
    [10, 500, true],
  ])('of 2 %% allow half: %s of %s failed', (failed, total, breaches) => {
    const judged = judge([webhook(failed, total)]);
    expect(judged.breaches).toEqual(
      breaches ? ['rollForward.monitor.breach'] : [],
    );
    expect(judged.hasData).toBe(!breaches);
  });

  it('are not breached by what only rounding makes larger', () => {
    const limits = { ...WEBHOOK_FIRES.limits!, threshold: 0.1 };
    expect(
      judge([webhook(7, 100, { limits })], LONG_AGO, 0.7).breaches,
    ).toEqual([]);
  });

  it('tell the figures of a breach', () => {
    const [breach] = judgeTightened([webhook(6, 500)], {
      tightenTo: 0.5,
      servesSince: LONG_AGO,
    }).breaches;
    expect(breach.text).toContain('webhook-5xx: 1.2 % (6 of 500 up to');
    expect(breach.text).toContain('more than the 1 %');
  });

  it('judge nothing by too few events, which are no data either', () => {
    expect(judge([webhook(19, 19)])).toEqual({
      breaches: [],
      held: [],
      silence: ['rollForward.monitor.too-few'],
      hasData: false,
    });
  });

  it('leave out what happened before v2 served', () => {
    const series = Array.from({ length: 10 }, (_, n) => ({
      minute: new Date(UP_TO - (10 - n) * MINUTE).toISOString(),
      total: 30,
      failed: n < 8 ? 30 : 0,
    }));
    const since = new Date(UP_TO - 2.5 * MINUTE);
    const verdict = webhook(90, 150, { series });
    expect(judge([verdict], since)).toMatchObject({
      breaches: [],
      held: ['0 %'],
      hasData: true,
    });
    expect(
      judge([verdict], new Date(UP_TO - 3 * MINUTE)).breaches,
    ).toHaveLength(1);
    expect(judge([verdict], new Date(UP_TO)).silence).toEqual([
      'rollForward.monitor.too-few',
    ]);
    expect(judge([webhook(90, 150)], since).hasData).toBe(false);
  });

  it.each(['source-unavailable', 'stale', 'never-evaluated'] as const)(
    'have no data while a source is %s, whatever the others say',
    unknownReason => {
      const blind: TriggerVerdict = {
        trigger: 'identity-failure',
        state: 'unknown',
        unknownReason,
        watched: true,
      };
      expect(judge([webhook(0, 500), blind])).toMatchObject({
        hasData: false,
        silence: ['rollForward.monitor.outage'],
      });
    },
  );

  it.each(['no-source', 'no-data', 'insufficient-data'] as const)(
    'do not wait for a signal that never told anything: %s',
    unknownReason => {
      const quiet: TriggerVerdict = {
        trigger: 'stage-move-failure',
        state: 'unknown',
        unknownReason,
        watched: true,
      };
      expect(judge([webhook(0, 500), quiet]).hasData).toBe(true);
    },
  );

  it('take probes for a breach, and not for data', () => {
    const probed = { sourceKind: 'probe' as const };
    expect(judge([webhook(2, 5, probed)]).breaches).toHaveLength(1);
    expect(judge([webhook(0, 5, probed)])).toMatchObject({
      breaches: [],
      hasData: false,
    });
    expect(
      judge([
        webhook(2, 2, {
          ...probed,
          state: 'unknown',
          unknownReason: 'insufficient-data',
        }),
      ]).breaches,
    ).toEqual([]);
  });

  it('do not judge what is only shown', () => {
    expect(judge([webhook(400, 500, { advisory: true })])).toMatchObject({
      breaches: [],
      hasData: false,
    });
  });

  it('are breached by a condition that a person confirms, and not by a suspicion', () => {
    const condition = (state: TriggerVerdict['state']): TriggerVerdict => ({
      trigger: 'duplicates',
      state,
      watched: true,
    });
    expect(judge([webhook(0, 500), condition('suspected')]).breaches).toEqual(
      [],
    );
    expect(judge([webhook(0, 500), condition('firing')]).breaches).toEqual([
      'rollForward.monitor.confirmed',
    ]);
  });
});
