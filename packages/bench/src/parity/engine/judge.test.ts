import { RatioLimits } from '@messaging-health/backstage-plugin-common';
import { Minute } from '../traces/Trace';
import { BROKEN_ENGINES } from './brokenEngines';
import { judgeAtOnce } from './judgeAtOnce';
import { judgeLive } from './judgeLive';

const limits: RatioLimits = {
  threshold: 0.02,
  holdsForSeconds: 120,
  rateWindowSeconds: 60,
  minimumSamples: 20,
  keepFiringForSeconds: 120,
  staleAfterSeconds: 60,
};

/** `b` breaches, `.` is clear, `=` is exactly on the limit, ` ` has no figures. */
const minutesOf = (trace: string): Minute[] =>
  [...trace].map(
    character =>
      ({
        b: { total: 100, failed: 50 },
        '.': { total: 100, failed: 0 },
        '=': { total: 100, failed: 2 },
      }[character]),
  );

const TRACES = [
  { trace: '.bbbb...', firing: [3, 4, 5, 6] },
  { trace: '.====...', firing: [] },
  { trace: 'bbb.b...bbb', firing: [2, 3, 4, 5, 6, 10] },
  { trace: 'bbb.    ...', firing: [2, 3, 4, 5, 6, 7, 8, 9] },
];

describe('the engine, as the comparison asks it', () => {
  it.each(TRACES)('fires in "$trace" where it should', ({ trace, firing }) => {
    expect(judgeLive(minutesOf(trace), limits)).toEqual(firing);
  });

  it.each(TRACES)(
    'judges "$trace" at once as round by round',
    ({ trace, firing }) => {
      expect(judgeAtOnce(minutesOf(trace), limits)).toEqual(firing);
    },
  );

  it('ends and begins again in one judgement', () => {
    const minutes = minutesOf('bbb...bbb');
    expect(judgeAtOnce(minutes, limits)).toEqual([2, 3, 4, 8]);
  });

  it.each(BROKEN_ENGINES.map(({ fault, judge }) => ({ fault, judge })))(
    'judges otherwise with the fault "$fault"',
    ({ judge }) => {
      const minutes = minutesOf(
        '===b  b....bb.bbb..    .bb  b  bbbbb..bb....   b.    ......',
      );
      const wanting = { total: 20, failed: 10 };
      const few = [...minutes, ...Array(5).fill(wanting)];
      expect(judge(few, limits)).not.toEqual(judgeLive(few, limits));
    },
  );
});
