import { RatioLimits } from '@messaging-health/backstage-plugin-common';
import { evaluateTrigger, Judgement } from './evaluateTrigger';
import { Figures, MINUTE, ratioOf, sumSpan } from './MinuteFigures';
import { TriggerMemory } from './TriggerMemory';

const START = Date.UTC(2026, 0, 1, 3, 0);
const HOUR = 60 * MINUTE;

const limits: RatioLimits = {
  threshold: 0.02,
  holdsForSeconds: 15 * 60,
  rateWindowSeconds: 5 * 60,
  minimumSamples: 20,
  keepFiringForSeconds: 5 * 60,
  staleAfterSeconds: 3 * 60,
};

/** One character a minute: `b` breaches, `.` is clear, `f` has too few events, `0` none at all, ` ` no figures, `H` is far over. */
const FIGURES: Record<string, Figures | undefined> = {
  b: { total: 100, failed: 50 },
  H: { total: 100, failed: 100 },
  s: { total: 100, failed: 5 },
  '.': { total: 100, failed: 0 },
  f: { total: 2, failed: 2 },
  '0': { total: 0, failed: 0 },
  ' ': undefined,
};

function minutesOf(trace: string, from = START): Map<number, Figures> {
  const minutes = new Map<number, Figures>();
  [...trace].forEach((character, index) => {
    const figures = FIGURES[character];
    if (figures) {
      minutes.set(from + index * MINUTE, figures);
    }
  });
  return minutes;
}

/** Judges after each minute of a trace, as a round a minute would; `upTo` is how far the source got. */
function play(
  trace: string,
  options: { limits?: RatioLimits; memory?: TriggerMemory } = {},
): Judgement[] {
  let { memory } = options;
  return [...trace].map((_, index) => {
    const at = START + (index + 1) * MINUTE;
    const minutes = minutesOf(trace.slice(0, index + 1));
    const judgement = evaluateTrigger({
      limits: options.limits ?? limits,
      memory,
      minutes,
      observedUpTo: at,
      unavailable: false,
      at,
      reach: HOUR,
    });
    memory = judgement.memory;
    return judgement;
  });
}

const LETTERS = {
  inactive: '.',
  pending: 'p',
  firing: 'F',
  unknown: '?',
} as const;

/** States after each minute: `.` inactive, `p` pending, `F` firing, `?` unknown. */
function states(trace: string, changed: Partial<RatioLimits> = {}): string {
  return play(trace, { limits: { ...limits, ...changed } })
    .map(({ state }) => LETTERS[state])
    .join('');
}

/** With a window of one minute each character is judged by itself. */
const oneMinute = { rateWindowSeconds: 60 };

describe('evaluateTrigger', () => {
  describe('golden traces, a minute a character', () => {
    it.each([
      {
        name: 'fires at the 16th evaluation in a row that breaches',
        trace: 'bbbbbbbbbbbbbbbbb',
        states: 'pppppppppppppppFF',
      },
      {
        name: 'stays pending one minute short',
        trace: 'bbbbbbbbbbbbbbb.',
        states: 'ppppppppppppppp.',
      },
      {
        name: 'begins anew after one evaluation that does not breach',
        trace: 'bbbbbbbb.bbbbbbbbbbbbbbbb',
        states: 'pppppppp.pppppppppppppppF',
      },
      {
        name: 'begins anew after too few events',
        trace: 'bbbbfbbb',
        states: 'pppp?ppp',
      },
      {
        name: 'begins anew after a minute without events',
        trace: 'bbbb0bbb',
        states: 'pppp?ppp',
      },
      {
        name: 'keeps firing for 5 minutes of calm, then ends',
        trace: 'bbbbbbbbbbbbbbbb.......',
        states: 'pppppppppppppppFFFFFF..',
      },
      {
        name: 'counts the calm from its last beginning',
        trace: 'bbbbbbbbbbbbbbbb....b....b......',
        states: 'pppppppppppppppFFFFFFFFFFFFFFFF.',
      },
      {
        name: 'keeps firing while there are too few events to judge',
        trace: 'bbbbbbbbbbbbbbbbffff.b',
        states: 'pppppppppppppppFFFFFFF',
      },
    ])('$name', ({ trace, states: expected }) => {
      expect(states(trace, oneMinute)).toBe(expected);
    });

    it('fires at once where nothing has to hold', () => {
      expect(states('.b.', { ...oneMinute, holdsForSeconds: 0 })).toBe('.FF');
    });

    it('ends at once where nothing is kept', () => {
      expect(
        states('bb..', {
          ...oneMinute,
          holdsForSeconds: 60,
          keepFiringForSeconds: 0,
        }),
      ).toBe('pF..');
    });

    it('judges the rolling window, so that a breach outlives its minute', () => {
      expect(states('......b......')).toBe('......ppppp..');
    });
  });

  describe('the limit', () => {
    const judge = (figures: Figures) =>
      evaluateTrigger({
        limits,
        minutes: new Map([[START, figures]]),
        observedUpTo: START + MINUTE,
        unavailable: false,
        at: START + MINUTE,
        reach: HOUR,
      });

    it.each([
      [{ total: 100, failed: 2 }, 'inactive'],
      [{ total: 50, failed: 1 }, 'inactive'],
      [{ total: 1000, failed: 21 }, 'pending'],
      [{ total: 20, failed: 1 }, 'pending'],
      [{ total: 19, failed: 19 }, 'unknown'],
      [{ total: 0, failed: 0 }, 'unknown'],
    ])('%j is %s', (figures, state) => {
      expect(judge(figures).state).toBe(state);
    });

    it('says why it can not judge few events', () => {
      expect(judge({ total: 3, failed: 3 }).unknownReason).toBe(
        'insufficient-data',
      );
    });
  });

  describe('silence', () => {
    const blind = (evidence: {
      memory?: TriggerMemory;
      observedUpTo?: number;
      at: number;
      unavailable?: boolean;
      minutes?: Map<number, Figures>;
    }) =>
      evaluateTrigger({
        limits,
        minutes: new Map(),
        unavailable: false,
        reach: HOUR,
        ...evidence,
      });

    it('is no health: never any figures', () => {
      expect(blind({ at: START })).toMatchObject({
        state: 'unknown',
        unknownReason: 'no-data',
      });
    });

    it('names the source that can not be asked', () => {
      expect(blind({ at: START, unavailable: true })).toMatchObject({
        state: 'unknown',
        unknownReason: 'source-unavailable',
      });
    });

    it('keeps the pending clock for staleAfter and no longer', () => {
      const trace = 'bbbb';
      const minutes = minutesOf(trace);
      const seen = START + 4 * MINUTE;
      const memory = play(trace).at(-1)?.memory;
      const within = blind({
        memory,
        minutes,
        observedUpTo: seen,
        at: seen + 3 * MINUTE,
      });
      const beyond = blind({
        memory: within.memory,
        minutes,
        observedUpTo: seen,
        at: seen + 4 * MINUTE,
      });

      expect(within).toMatchObject({
        state: 'pending',
        memory: { breachingSince: START + MINUTE },
      });
      expect(beyond).toMatchObject({
        state: 'unknown',
        unknownReason: 'stale',
      });
      expect(beyond.memory.breachingSince).toBeUndefined();
    });

    it('keeps an episode of firing whose end nobody saw', () => {
      const judged = play(`${'b'.repeat(16)}${' '.repeat(10)}bb`, {
        limits: { ...limits, ...oneMinute },
      });
      expect(judged[20]).toMatchObject({
        state: 'unknown',
        unknownReason: 'stale',
        memory: { firingSince: START + 16 * MINUTE },
      });
      expect(judged.at(-1)).toMatchObject({
        state: 'firing',
        memory: { firingSince: START + 16 * MINUTE },
      });
    });

    it('a gap within staleAfter leaves the pending clock alone', () => {
      expect(states('bbbbbbbb  bbbbbb', oneMinute)).toBe('pppppppppppppppF');
    });
  });

  describe('early warning', () => {
    it('is raised after 3 min of 10 x the threshold, long before it fires', () => {
      const warned = play('HHHHH.', {
        limits: { ...limits, ...oneMinute },
      }).map(({ earlyWarningSince }) => earlyWarningSince);
      const since = START + MINUTE;
      expect(warned).toEqual([
        undefined,
        undefined,
        undefined,
        since,
        since,
        undefined,
      ]);
    });

    it('is not raised by an ordinary breach', () => {
      const warned = play('sssssss', { limits: { ...limits, ...oneMinute } });
      expect(warned.at(-1)).toMatchObject({
        state: 'pending',
        earlyWarningSince: undefined,
      });
    });
  });

  describe('catching up', () => {
    it('the first judgement after a start sees the past hour', () => {
      const trace = `${'.'.repeat(20)}${'b'.repeat(25)}`;
      const at = START + trace.length * MINUTE;
      const judged = evaluateTrigger({
        limits: { ...limits, ...oneMinute },
        minutes: minutesOf(trace),
        observedUpTo: at,
        unavailable: false,
        at,
        reach: HOUR,
      });
      expect(judged).toMatchObject({
        state: 'firing',
        memory: {
          onsetAt: START + 21 * MINUTE,
          firingSince: START + 36 * MINUTE,
        },
      });
    });

    it('does not follow a run of breaches across minutes that are out of reach', () => {
      const at = START + 3 * HOUR;
      const judged = evaluateTrigger({
        limits,
        memory: {
          evaluatedUpTo: START,
          breachingSince: START - MINUTE,
          finding: 'breach',
        },
        minutes: minutesOf('bb', at - 2 * MINUTE),
        observedUpTo: at,
        unavailable: false,
        at,
        reach: HOUR,
      });
      expect(judged).toMatchObject({
        state: 'pending',
        memory: { breachingSince: at - MINUTE },
      });
    });
  });

  describe('against a second, naive reading of the rule', () => {
    /** Looks back from each minute instead of moving clocks forward. */
    function naive(trace: string): string {
      const minutes = minutesOf(trace);
      const breaches = [...trace].map((_, index) => {
        const end = START + (index + 1) * MINUTE;
        const sum = sumSpan(minutes, end, 5 * MINUTE);
        return sum.total >= 20 && (ratioOf(sum) ?? 0) > limits.threshold;
      });
      let answer = '';
      for (let t = 0; t < trace.length; t++) {
        const held = t >= 15 && breaches.slice(t - 15, t + 1).every(Boolean);
        const firing = answer.at(-1) === 'F';
        const recent = breaches.slice(Math.max(0, t - 5), t + 1).some(Boolean);
        answer += held || (firing && recent) ? 'F' : '.';
      }
      return answer;
    }

    /** A small generator, so that a failing seed can be tried again. */
    function randomTrace(seed: number): string {
      let state = seed;
      const next = () => {
        state = (state * 1664525 + 1013904223) % 4294967296;
        return state / 4294967296;
      };
      let trace = '';
      let character = '.';
      while (trace.length < 120) {
        if (next() < 0.12) {
          character = ['b', '.', 's', 'f', '0', 'H'][Math.floor(next() * 6)];
        }
        trace += character;
      }
      return trace;
    }

    it.each(Array.from({ length: 60 }, (_, index) => index + 1))(
      'fires in the same minutes, seed %d',
      seed => {
        const trace = randomTrace(seed);
        const fired = states(trace).replace(/[^F]/g, '.');
        expect({ trace, fired }).toEqual({ trace, fired: naive(trace) });
      },
    );

    it('a restart after any minute changes nothing', () => {
      const trace = randomTrace(4);
      const whole = play(trace);
      for (let cut = 1; cut < trace.length; cut += 7) {
        const { memory } = whole[cut - 1];
        const revived: TriggerMemory = JSON.parse(JSON.stringify(memory));
        const at = START + Math.min(cut + 9, trace.length) * MINUTE;
        const judged = evaluateTrigger({
          limits,
          memory: revived,
          minutes: minutesOf(trace),
          observedUpTo: at,
          unavailable: false,
          at,
          reach: HOUR,
        });
        const expected = whole[(at - START) / MINUTE - 1];
        expect(judged.state).toBe(expected.state);
        expect(judged.memory.firingSince).toBe(expected.memory.firingSince);
      }
    });
  });
});
