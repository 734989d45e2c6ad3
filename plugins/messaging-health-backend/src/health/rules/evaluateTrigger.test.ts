import {
  HOUR,
  limits,
  minutesOf,
  play,
  START,
  states,
  trackOf,
} from '../__testUtils__/playTrace';
import { evaluateTrigger } from './evaluateTrigger';
import { Figures, FigureTrack } from './FigureTrack';
import { MINUTE } from './MinuteFigures';
import { TriggerMemory } from './TriggerMemory';

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
      {
        name: 'takes silence for no calm: that is counted anew afterwards',
        trace: 'bbbbbbbbbbbbbbbb..     ......',
        states: 'pppppppppppppppFFFFFF??FFFFF.',
      },
      {
        name: 'counts calm on over minutes that lack figures for not too long',
        trace: 'bbbbbbbbbbbbbbbb..   ..',
        states: 'pppppppppppppppFFFFFF..',
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
        track: trackOf(new Map([[START, figures]])),
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
      track?: FigureTrack;
    }) =>
      evaluateTrigger({
        limits,
        track: undefined,
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
        track: trackOf(minutes),
        observedUpTo: seen,
        at: seen + 3 * MINUTE,
      });
      const beyond = blind({
        memory: within.memory,
        track: trackOf(minutes),
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
        track: trackOf(minutesOf(trace)),
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
        track: trackOf(minutesOf('bb', at - 2 * MINUTE)),
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
});
