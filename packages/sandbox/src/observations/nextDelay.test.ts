import { nextDelay } from './nextDelay';

describe('nextDelay', () => {
  it.each([
    [1, 1_000],
    [2, 2_000],
    [3, 4_000],
    [4, 8_000],
    [50, 8_000],
  ])('after %i failures waits %i ms', (failures, expected) => {
    expect(nextDelay(failures)).toBe(expected);
  });
});
