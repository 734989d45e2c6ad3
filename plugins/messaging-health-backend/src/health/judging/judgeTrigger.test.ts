import {
  applyOverrides,
  DEFAULT_LIMITS,
  TriggerId,
} from '@messaging-health/backstage-plugin-common';
import { minutesOf, START, trackOf } from '../__testUtils__/playTrace';
import { Feed } from '../rules/chooseFeed';
import { MINUTE } from '../rules/MinuteFigures';
import { TriggerRecord } from '../store/TriggerRecord';
import { judgeTrigger, limitsOfFeed } from './judgeTrigger';

const minute = (number: number) => START + number * MINUTE;
/** Each minute is judged by itself, and two of them fire. */
const limits = applyOverrides(DEFAULT_LIMITS, {
  'webhook-5xx': { rateWindow: '1m', holdsFor: '1m', keepFiringFor: '1m' },
  duplicates: { window: '5m', keepSuspectedFor: '1m' },
});

function feedOf(trace: string, changes: Partial<Feed> = {}): Feed {
  return {
    source: 'invented-crm',
    kind: 'traffic',
    seriesId: 7,
    track: trackOf(minutesOf(trace)),
    observedUpTo: minute(trace.length),
    ...changes,
  };
}

function judge(
  feed: Feed | undefined,
  options: {
    at: number;
    trigger?: TriggerId;
    previous?: TriggerRecord;
  },
) {
  return judgeTrigger({
    organizationId: 'an-organization',
    trigger: options.trigger ?? 'webhook-5xx',
    limits,
    feed,
    previous: options.previous,
    usual: () => undefined,
    at: minute(options.at),
    reach: 60 * MINUTE,
  });
}

describe('the record of a trigger', () => {
  it('names the series that it is judged by, and keeps its generation', () => {
    const { record } = judge(feedOf('..'), { at: 2 });
    expect(record).toMatchObject({
      organizationId: 'an-organization',
      trigger: 'webhook-5xx',
      seriesId: 7,
      generation: 0,
    });
    const later = judge(feedOf('...'), {
      at: 3,
      previous: { ...record, generation: 4 },
    });
    expect(later.record.generation).toBe(4);
  });

  it.each([
    ['pending since its first breach', '..b', 'pending', 3],
    ['firing since it fired', '..bbb', 'firing', 4],
    ['inactive since it was judged', '....', 'inactive', 4],
    ['unknown since then, for too few events', '...f', 'unknown', 4],
  ])('is %s', (_, trace, state, since) => {
    const { record } = judge(feedOf(trace), { at: trace.length });
    expect(record).toMatchObject({ state, since: minute(since) });
  });

  it('is in a state since that began, not since it was judged last', () => {
    const first = judge(feedOf('..'), { at: 2 }).record;
    const second = judge(feedOf('.....'), { at: 5, previous: first }).record;
    expect(second).toMatchObject({ state: 'inactive', since: minute(2) });
  });

  it('is unknown for another reason since that began', () => {
    const few = judge(feedOf('ff'), { at: 2 }).record;
    const away = judge(feedOf('ff', { problem: 'connection refused' }), {
      at: 8,
      previous: few,
    }).record;
    expect(few.unknownReason).toBe('insufficient-data');
    expect(away).toMatchObject({
      state: 'unknown',
      unknownReason: 'source-unavailable',
    });
  });

  it('says that no source gives the signal, and keeps the clocks', () => {
    expect(judge(undefined, { at: 2 })).toEqual({
      changes: [],
      record: expect.objectContaining({
        state: 'unknown',
        unknownReason: 'no-source',
        seriesId: undefined,
        since: minute(2),
      }),
    });
    const firing = judge(feedOf('bbb'), { at: 3 }).record;
    const without = judge(undefined, { at: 4, previous: firing }).record;
    expect(without.clocks).toEqual(firing.clocks);
  });

  it('goes on when another source becomes its feed', () => {
    const pending = judge(feedOf('.b'), { at: 2 }).record;
    const { record, changes } = judge(
      feedOf('..bb', { source: 'other', seriesId: 8 }),
      { at: 4, previous: pending },
    );
    expect(record).toMatchObject({
      state: 'firing',
      seriesId: 8,
      clocks: { onsetAt: minute(2) },
    });
    expect(changes).toMatchObject([{ turn: 'fires', at: minute(3) }]);
  });

  it('of a condition is judged by the condition’s rule', () => {
    const { record, changes } = judge(feedOf('.s'), {
      at: 2,
      trigger: 'duplicates',
    });
    expect(record).toMatchObject({
      state: 'suspected',
      since: minute(2),
      clocks: { suspectedSince: minute(2) },
    });
    expect(changes).toHaveLength(1);
  });

  it('of a condition without usual volume is told as not comparable', () => {
    expect(
      judge(feedOf('ff'), { at: 2, trigger: 'whatsapp-regression' }).record,
    ).toMatchObject({ state: 'unknown', unknownReason: 'insufficient-data' });
  });
});

describe('probes', () => {
  it('judge by three of them, since they are few by nature', () => {
    const ratio = limits['webhook-5xx'];
    expect(
      limitsOfFeed(ratio, feedOf('.', { kind: 'probe' })).minimumSamples,
    ).toBe(3);
    expect(limitsOfFeed(ratio, feedOf('.')).minimumSamples).toBe(20);
  });

  it('do not ask for more where less is asked for', () => {
    const ratio = { ...limits['webhook-5xx'], minimumSamples: 1 };
    expect(
      limitsOfFeed(ratio, feedOf('.', { kind: 'probe' })).minimumSamples,
    ).toBe(1);
  });
});
