import { toInstant } from './toInstant';

describe('toInstant', () => {
  it.each([
    ['2026-03-02T01:00:00Z', '2026-03-02T01:00:00.000Z'],
    ['2026-03-02T01:00:00.000Z', '2026-03-02T01:00:00.000Z'],
    ['2026-03-01T22:00:00-03:00', '2026-03-02T01:00:00.000Z'],
    ['2026-03-01T22:00-0300', '2026-03-02T01:00:00.000Z'],
  ])('takes %s for %s', (text, instant) => {
    expect(toInstant(text, 'window.from')).toBe(instant);
  });

  it.each([
    'tomorrow',
    '',
    '2026-03-01T22:00:00',
    '2026-03-01',
    '2026-02-45T00:00:00Z',
  ])('refuses "%s", and says how to write it', text => {
    expect(() => toInstant(text, 'window.from')).toThrow(
      /^window\.from: ".*" is not a date and time with an offset\. Write it like/,
    );
  });
});
