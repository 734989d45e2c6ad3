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
import { MINUTE, ratioOf } from './MinuteFigures';
import { TriggerMemory } from './TriggerMemory';

describe('evaluateTrigger against a second, naive reading of the rule', () => {
  /** Looks back from each minute instead of moving clocks forward. */
  function naive(trace: string): string {
    const track = trackOf(minutesOf(trace));
    const breaches = [...trace].map((_, index) => {
      const end = START + (index + 1) * MINUTE;
      const sum = track?.sum(end, 5 * MINUTE) ?? { total: 0, failed: 0 };
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
        track: trackOf(minutesOf(trace)),
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
