import {
  DEFAULT_LIMITS,
  RATIO_TRIGGER_IDS,
  TRIGGER_IDS,
  TriggerLimits,
} from '@messaging-health/backstage-plugin-common';
import { DAY } from '../history/DayFigures';
import { SeriesHistory, SeriesHistoryBuilder } from '../history/SeriesHistory';
import { sumMinutes } from '../history/mergeSteps';
import { MINUTE } from '../rules/MinuteFigures';
import { HISTORY_STEP, WEEK } from '../rules/usualVolume';
import {
  columnsOf,
  playLive,
  randomLimits,
  randomTrace,
  Trace,
} from './__testUtils__/traces';
import { judgeSeries } from './judgeSeries';

const START = Date.UTC(2026, 1, 10);
const LENGTH = 900;

/** Minutes kept by the minute, and days before them packed. */
function historyOf(options: {
  minutes?: Trace;
  packed?: Trace;
  packedFrom?: number;
  to: number;
}): SeriesHistory {
  const { packed = [], packedFrom = START } = options;
  const builder = new SeriesHistoryBuilder(
    packedFrom - WEEK,
    options.to,
    START,
  );
  sumMinutes(columnsOf(packed, packedFrom)).forEach((figures, day) =>
    builder.addDay(day, figures),
  );
  if (options.minutes) {
    builder.addMinutes(columnsOf(options.minutes, START));
  }
  return builder.finish(1);
}

describe('what-if by the minute', () => {
  it.each(TRIGGER_IDS)(
    'finds what live rounds found, to the minute: %s',
    trigger => {
      let episodes = 0;
      for (let seed = 1; seed <= 30; seed++) {
        const minutes = randomTrace(seed, LENGTH);
        const limits = randomLimits(trigger, seed + 1000);
        const to = START + LENGTH * MINUTE;
        const history = historyOf({
          minutes,
          packed: randomTrace(seed + 2000, LENGTH),
          packedFrom: START - WEEK,
          to,
        });
        const live = playLive({
          trigger,
          limits,
          trace: minutes,
          from: START,
          history: history.steps,
        });
        const judged = judgeSeries({
          trigger,
          limits,
          history,
          from: START,
          to,
        });
        expect({ seed, episodes: judged.episodes }).toEqual({
          seed,
          episodes: live,
        });
        episodes += live.length;
      }
      // Else the traces would prove nothing.
      expect(episodes).toBeGreaterThan(15);
    },
  );
});

describe('what-if by steps of 5 minutes', () => {
  /** The same story told five times as slowly. */
  const slower = (trace: Trace): Trace =>
    trace.flatMap(figures => [figures, ...Array<undefined>(4).fill(undefined)]);
  const fasterLimits = (limits: TriggerLimits): TriggerLimits => {
    const changed = { ...limits };
    for (const trigger of RATIO_TRIGGER_IDS) {
      changed[trigger] = {
        ...limits[trigger],
        holdsForSeconds: limits[trigger].holdsForSeconds * 5,
        rateWindowSeconds: limits[trigger].rateWindowSeconds * 5,
        keepFiringForSeconds: limits[trigger].keepFiringForSeconds * 5,
        staleAfterSeconds: limits[trigger].staleAfterSeconds * 5,
      };
    }
    return changed;
  };

  it('judges a step as live rounds judge a minute', () => {
    let episodes = 0;
    for (let seed = 1; seed <= 30; seed++) {
      const trigger = 'webhook-5xx';
      const trace = randomTrace(seed, 280);
      const limits = randomLimits(trigger, seed + 1000);
      const history = historyOf({ packed: slower(trace), to: START + DAY });
      const to = START + trace.length * HISTORY_STEP;
      const judged = judgeSeries({
        trigger,
        limits: fasterLimits(limits),
        history: { ...history, exactFrom: to },
        from: START,
        to,
      });
      const live = playLive({
        trigger,
        limits,
        trace,
        from: START,
        history: history.steps,
      });
      const slowly = (at: number) => START + (at - START) * 5;
      expect({ seed, episodes: judged.episodes }).toEqual({
        seed,
        episodes: live.map(({ onsetAt, firesAt, endsAt }) => ({
          onsetAt: slowly(onsetAt),
          firesAt: slowly(firesAt),
          ...(endsAt !== undefined && { endsAt: slowly(endsAt) }),
        })),
      });
      episodes += live.length;
    }
    expect(episodes).toBeGreaterThan(15);
  });

  it('rounds windows and holds up to whole steps', () => {
    const bad = { total: 100, failed: 50 };
    const trace = Array.from({ length: 60 }, (_, minute) =>
      minute < 20 ? { total: 100, failed: 0 } : bad,
    );
    const limits: TriggerLimits = {
      ...DEFAULT_LIMITS,
      'webhook-5xx': {
        ...DEFAULT_LIMITS['webhook-5xx'],
        holdsForSeconds: 11 * 60,
        rateWindowSeconds: 60,
      },
    };
    const to = START + 60 * MINUTE;
    const { episodes } = judgeSeries({
      trigger: 'webhook-5xx',
      limits,
      history: historyOf({ packed: trace, to }),
      from: START,
      to,
    });
    // The first bad step ends at 25; it holds for 15, which is 11 in whole steps.
    expect(episodes).toEqual([
      { onsetAt: START + 25 * MINUTE, firesAt: START + 40 * MINUTE },
    ]);
  });
});

describe('what-if from packed steps on into minutes', () => {
  const good = { total: 100, failed: 0 };
  const bad = { total: 100, failed: 50 };
  const hours = (count: number, figures = good): Trace =>
    Array.from({ length: count * 60 }, () => figures);

  it('sees trouble that began in the steps fire in the minutes, and end to the minute', () => {
    const packed = [...hours(2), ...Array<typeof bad>(8).fill(bad)];
    const packedFrom = START - packed.length * MINUTE;
    const begins = START - 8 * MINUTE;
    const minutes = [...Array<typeof bad>(13).fill(bad), ...hours(2)];
    const to = START + minutes.length * MINUTE;
    const { episodes } = judgeSeries({
      trigger: 'webhook-5xx',
      limits: DEFAULT_LIMITS,
      history: historyOf({ packed, packedFrom, minutes, to }),
      from: packedFrom,
      to,
    });
    // Live: the 5 min window breaches a minute after the trouble begins.
    const [live] = playLive({
      trigger: 'webhook-5xx',
      limits: DEFAULT_LIMITS,
      trace: [...packed, ...minutes],
      from: packedFrom,
      history: historyOf({ to }).steps,
    });
    expect(live.onsetAt).toBe(begins + MINUTE);
    expect(episodes).toHaveLength(1);
    const [{ onsetAt, firesAt, endsAt }] = episodes;
    expect(Math.abs(onsetAt - live.onsetAt)).toBeLessThanOrEqual(HISTORY_STEP);
    expect(Math.abs(firesAt - live.firesAt)).toBeLessThanOrEqual(HISTORY_STEP);
    expect(endsAt).toBe(live.endsAt);
  });

  it('loses no clock at the seam: calm traffic stays calm, and firing goes on', () => {
    const minutes = hours(3, bad);
    const packed = hours(3, bad);
    const packedFrom = START - 3 * 60 * MINUTE;
    const to = START + minutes.length * MINUTE;
    const { episodes } = judgeSeries({
      trigger: 'webhook-5xx',
      limits: DEFAULT_LIMITS,
      history: historyOf({ packed, packedFrom, minutes, to }),
      from: packedFrom,
      to,
    });
    expect(episodes).toEqual([
      {
        onsetAt: packedFrom + HISTORY_STEP,
        firesAt: packedFrom + 20 * MINUTE,
      },
    ]);
  });

  it('starts where figures start, and judges nothing where there are none', () => {
    const to = START + 60 * MINUTE;
    expect(
      judgeSeries({
        trigger: 'duplicates',
        limits: DEFAULT_LIMITS,
        history: historyOf({ to }),
        from: START,
        to,
      }),
    ).toEqual({ episodes: [], steps: 0 });
  });
});
