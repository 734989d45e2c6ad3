import { Format } from './useFormat';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

describe('Format', () => {
  const english = new Format('en');
  const portuguese = new Format('pt-BR');

  it.each([
    [0, '0 seconds', '0 segundo'],
    [12 * SECOND, '12 seconds', '12 segundos'],
    [MINUTE, '1 minute', '1 minuto'],
    [MINUTE + 5 * SECOND, '1 minute 5 seconds', '1 minuto 5 segundos'],
    [18 * MINUTE + 40 * SECOND, '18 minutes', '18 minutos'],
    [HOUR + 48 * MINUTE, '1 hour 48 minutes', '1 hora 48 minutos'],
    [50 * HOUR, '2 days 2 hours', '2 dias 2 horas'],
    [-5 * SECOND, '0 seconds', '0 segundo'],
  ])('tells a duration of %d ms', (ms, inEnglish, inPortuguese) => {
    expect(english.duration(ms)).toBe(inEnglish);
    expect(portuguese.duration(ms)).toBe(inPortuguese);
  });

  it.each([
    [3 * SECOND, '3 seconds ago', 'há 3 segundos'],
    [2 * MINUTE, '2 minutes ago', 'há 2 minutos'],
    [26 * HOUR, '1 day ago', 'há 1 dia'],
  ])('tells an age of %d ms', (ms, inEnglish, inPortuguese) => {
    expect(english.age(ms)).toBe(inEnglish);
    expect(portuguese.age(ms)).toBe(inPortuguese);
  });

  it('writes shares as a language does', () => {
    expect(english.percent(0.064)).toBe('6.4%');
    expect(portuguese.percent(0.064)).toBe('6,4%');
    expect(english.percent(0.41)).toBe('41%');
  });

  it('tells a moment in a third zone where that is neither UTC nor the own', () => {
    const at = Date.parse('2026-03-01T03:30:00Z');
    expect(english.exact(at, 'Asia/Kolkata')).toBe(
      `${english.utc(at)} · ${english.local(
        at,
      )} · Mar 1, 2026, 9:00:00 AM (Asia/Kolkata)`,
    );
    const both = `${english.utc(at)} · ${english.local(at)}`;
    expect(english.exact(at)).toBe(both);
    expect(english.exact(at, 'UTC')).toBe(both);
  });

  it('follows the summer time of a zone', () => {
    const noon = (day: string) =>
      english.exact(Date.parse(`${day}T12:00:00Z`), 'Australia/Adelaide');
    expect(noon('2026-01-15')).toContain(
      'Jan 15, 2026, 10:30:00 PM (Australia/Adelaide)',
    );
    expect(noon('2026-07-15')).toContain(
      'Jul 15, 2026, 9:30:00 PM (Australia/Adelaide)',
    );
  });

  it('says the zone with every exact time', () => {
    expect(english.utc(Date.parse('2026-11-24T03:12:05Z'))).toMatch(
      /Nov 24, 2026.*3:12:05.*UTC$/,
    );
  });
});
