import { sweepStatusOf } from './sweepStatusOf';

const NOW = new Date('2026-02-01T12:00:00.000Z');
const statusAfter = (secondsSinceEnd: number | undefined, lateInARow = 0) =>
  sweepStatusOf({
    rounds: {
      endedAt:
        secondsSinceEnd === undefined
          ? undefined
          : new Date(NOW.getTime() - secondsSinceEnd * 1000),
      lateInARow,
      judged: new Map(),
    },
    sources: [],
    intervalMilliseconds: 15_000,
    now: NOW,
  }).state;

describe('the status of the rounds', () => {
  it.each([
    ['never', undefined, 0],
    ['on-time', 0, 0],
    ['on-time', 45, 0],
    ['late', 45.001, 0],
    ['late', 0, 1],
    ['late', 3600, 9],
  ])('is %s (%s s after the newest, %d late in a row)', (state, age, late) => {
    expect(statusAfter(age, late)).toBe(state);
  });
});
