import { isTimeZone } from './isTimeZone';

describe('isTimeZone', () => {
  it.each([
    'America/Sao_Paulo',
    'America/Manaus',
    'America/New_York',
    'Asia/Kolkata',
    'Australia/Adelaide',
    'UTC',
  ])('knows %s', name => {
    expect(isTimeZone(name)).toBe(true);
  });

  it.each(['', 'Sao Paulo', 'Atlantis/Capital', '-03:00', '+05:30', '3'])(
    'does not take "%s" for a zone',
    name => {
      expect(isTimeZone(name)).toBe(false);
    },
  );
});
