import {
  applyOverrides,
  DEFAULT_LIMITS,
} from '@messaging-health/backstage-plugin-common';
import { minutesOf, START, trackOf } from '../__testUtils__/playTrace';
import { Feed } from '../rules/chooseFeed';
import { MINUTE } from '../rules/MinuteFigures';
import { TriggerRecord } from '../store/TriggerRecord';
import { describeVerdict } from './describeVerdict';

const minute = (number: number) => START + number * MINUTE;
const iso = (number: number) => new Date(minute(number)).toISOString();
const TRACE = '....bbbbb';

function describeIt(
  record: Partial<TriggerRecord>,
  options: {
    feed?: Partial<Feed> | null;
    judgedUpTo?: number;
    usual?: number;
    advisory?: boolean;
    limits?: object;
  } = {},
) {
  return describeVerdict({
    record: {
      organizationId: 'an-organization',
      trigger: 'webhook-5xx',
      state: 'inactive',
      since: minute(1),
      generation: 0,
      clocks: { evaluatedUpTo: minute(9) },
      ...record,
    },
    limits: applyOverrides(DEFAULT_LIMITS, options.limits ?? {}),
    feed:
      options.feed === null
        ? undefined
        : {
            source: 'invented-crm',
            kind: 'traffic',
            track: trackOf(minutesOf(TRACE)),
            query: 'select something',
            ...options.feed,
          },
    usual: () => options.usual,
    advisory: options.advisory ?? false,
    judgedAt: new Date(minute(9.5)),
    judgedUpTo:
      options.judgedUpTo === undefined ? undefined : minute(options.judgedUpTo),
  });
}

describe('a verdict as people see it', () => {
  it('has the figures of the rolling window and of the whole span, source and query', () => {
    expect(describeIt({})).toMatchObject({
      watched: true,
      source: 'invented-crm',
      query: 'select something',
      sourceKind: 'traffic',
      since: iso(1),
      evaluatedAt: iso(9.5),
      figures: {
        ratio: 0.5,
        total: 500,
        failed: 250,
        windowRatio: 250 / 900,
        windowTotal: 900,
        windowFailed: 250,
        upTo: iso(9),
      },
    });
  });

  it('of a calm trigger is told for the newest minute that a round judged', () => {
    const calm = { clocks: { evaluatedUpTo: minute(2) } };
    expect(describeIt(calm, { judgedUpTo: 8 }).figures?.upTo).toBe(iso(8));
    // The source has not come that far.
    expect(describeIt(calm, { judgedUpTo: 20 }).figures?.upTo).toBe(iso(9));
  });

  it('has no ratio where nothing happened', () => {
    const { figures } = describeIt(
      {},
      { feed: { track: trackOf(minutesOf('000000000')) } },
    );
    expect(figures).toMatchObject({ total: 0, failed: 0 });
    expect(figures?.ratio).toBeUndefined();
  });

  it('has no figures where there never were any', () => {
    expect(describeIt({}, { feed: { track: undefined } }).figures).toBe(
      undefined,
    );
    expect(describeIt({}, { feed: null }).figures).toBe(undefined);
  });

  it('foretells when a pending trigger fires', () => {
    expect(
      describeIt({
        state: 'pending',
        clocks: { evaluatedUpTo: minute(9), breachingSince: minute(5) },
      }),
    ).toMatchObject({
      onsetAt: iso(5),
      firesAt: iso(20),
      explanation: { code: 'health.pending', values: { minutes: 15 } },
    });
  });

  it.each([
    [2, undefined],
    [3, iso(6)],
  ])('warns early after 3 min of a high ratio (%d min)', (lasted, since) => {
    const warned = describeIt({
      state: 'pending',
      clocks: { evaluatedUpTo: minute(6 + lasted), highSince: minute(6) },
    });
    expect(warned.earlyWarningSince).toBe(since);
  });

  it('does not warn of what can not be seen any more', () => {
    const clocks = { evaluatedUpTo: minute(9), highSince: minute(2) };
    expect(
      describeIt({ state: 'unknown', unknownReason: 'stale', clocks })
        .earlyWarningSince,
    ).toBeUndefined();
  });

  it('says that a firing trigger has calmed, and how long it is kept', () => {
    expect(
      describeIt({
        state: 'firing',
        clocks: { firingSince: minute(3), calmSince: minute(8) },
      }),
    ).toMatchObject({
      firingSince: iso(3),
      explanation: { code: 'health.keeps-firing', values: { minutes: 5 } },
    });
    expect(
      describeIt({ state: 'firing', clocks: { firingSince: minute(3) } })
        .explanation,
    ).toBeUndefined();
  });

  it('is marked where it is only shown', () => {
    expect(describeIt({}, { advisory: true }).advisory).toBe(true);
    expect(describeIt({})).not.toHaveProperty('advisory');
  });

  it.each([
    ['no-source', {}, 'health.no-source'],
    ['source-unavailable', { problem: 'refused' }, 'health.source-unavailable'],
    ['no-data', {}, 'health.no-data'],
    ['never-evaluated', {}, 'health.never-evaluated'],
    ['insufficient-data', {}, 'health.insufficient-data'],
    ['stale', {}, 'health.no-data'],
  ] as const)(
    'that is unknown for %s says why',
    (unknownReason, feed, code) => {
      expect(
        describeIt({ state: 'unknown', unknownReason }, { feed }).explanation
          ?.code,
      ).toBe(code);
    },
  );

  it('that is unknown since its figures are old says since when', () => {
    expect(
      describeIt({
        state: 'unknown',
        unknownReason: 'stale',
        clocks: { evaluatedUpTo: minute(9), newestMinute: minute(4) },
      }).explanation,
    ).toMatchObject({
      code: 'health.stale',
      values: { source: 'invented-crm', since: iso(5) },
    });
  });
});

describe('a condition as people see it', () => {
  it('has the number of groups and the limit', () => {
    const verdict = describeIt({
      trigger: 'duplicates',
      state: 'suspected',
      clocks: { evaluatedUpTo: minute(9), suspectedSince: minute(5) },
    });
    expect(verdict).toMatchObject({
      onsetAt: iso(5),
      explanation: { code: 'health.suspected' },
      suspicion: {
        measure: 'groups',
        observed: 250,
        limit: 3,
        windowSeconds: 1800,
        upTo: iso(9),
      },
    });
    expect(verdict.figures).toBeUndefined();
    expect(verdict.limits).toBeUndefined();
  });

  it('has the usual volume that it is compared with', () => {
    expect(
      describeIt(
        { trigger: 'whatsapp-regression' },
        {
          usual: 4000,
          limits: { 'whatsapp-regression': { failureThreshold: 0.9 } },
        },
      ).suspicion,
    ).toMatchObject({
      measure: 'volume',
      observed: 900,
      limit: 1200,
      usual: 4000,
    });
  });
});
