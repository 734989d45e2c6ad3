import { readMoment } from './readMoment';

describe('readMoment', () => {
  const expected = new Date('2026-03-01T03:00:00.250Z');
  const milliseconds = expected.getTime();

  it.each([
    ['2026-03-01T00:00:00.250-03:00', 'iso'],
    [milliseconds / 1000, 'seconds'],
    [`${milliseconds / 1000}`, 'seconds'],
    [milliseconds, 'milliseconds'],
    [milliseconds * 1000, 'microseconds'],
    [`${milliseconds}000000`, 'nanoseconds'],
  ] as const)('reads %s as %s', (value, unit) => {
    expect(readMoment(value, unit)).toEqual(expected);
  });

  it.each([
    ['2026-03-01', 'iso'],
    ['2026-03-01T03:00:00', 'iso'],
    [milliseconds, 'iso'],
    ['', 'seconds'],
    [null, 'seconds'],
    [1e300, 'milliseconds'],
  ] as const)('does not take %s for %s', (value, unit) => {
    expect(readMoment(value, unit)).toBeUndefined();
  });
});
