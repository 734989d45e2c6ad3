import {
  RECORD_LANGUAGES,
  say,
  STATEMENTS,
} from '@messaging-health/backstage-plugin-common';
import { durationWords } from './durationWords';
import { InstantWords } from './InstantWords';
import { RecordWording } from './RecordWording';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

describe('durationWords', () => {
  it.each([
    [0, 'less than a second', 'menos de um segundo'],
    [999, 'less than a second', 'menos de um segundo'],
    [SECOND, '1 second', '1 segundo'],
    [65 * SECOND, '1 minute and 5 seconds', '1 minuto e 5 segundos'],
    [-2 * HOUR, '2 hours', '2 horas'],
    [HOUR + 5 * SECOND, '1 hour', '1 hora'],
    [25 * HOUR, '1 day and 1 hour', '1 dia e 1 hora'],
    [49 * HOUR + MINUTE, '2 days and 1 hour', '2 dias e 1 hora'],
  ])('says %i ms in words', (milliseconds, en, pt) => {
    expect(durationWords(milliseconds, 'en')).toBe(en);
    expect(durationWords(milliseconds, 'pt')).toBe(pt);
  });
});

describe('InstantWords', () => {
  it.each([
    ['America/Sao_Paulo', '2026-03-01 03:15:00 UTC (00:15:00 −03:00)'],
    [
      'America/Los_Angeles',
      '2026-03-01 03:15:00 UTC (2026-02-28 19:15:00 −08:00)',
    ],
    ['Asia/Kolkata', '2026-03-01 03:15:00 UTC (08:45:00 +05:30)'],
    ['UTC', '2026-03-01 03:15:00 UTC (03:15:00 +00:00)'],
  ])('puts %s beside UTC, with the day where it is another', (zone, text) => {
    expect(new InstantWords(zone).both('2026-03-01T03:15:00.000Z')).toBe(text);
  });

  it('follows the zone through summer time', () => {
    const words = new InstantWords('Europe/Lisbon');
    expect(words.local('2026-01-01T00:00:00Z')).toContain('+00:00');
    expect(words.local('2026-07-01T00:00:00Z')).toContain('+01:00');
  });

  it('refuses a zone that is not known, and says what to write', () => {
    expect(() => new InstantWords('Sao Paulo')).toThrow(
      'timeZone "Sao Paulo" is not known. Give an IANA name, for example America/Sao_Paulo.',
    );
  });
});

describe('RecordWording', () => {
  const pt = new RecordWording('pt', 'America/Sao_Paulo');

  it('names steps, and says instants as people read them', () => {
    expect(pt.say(say('incident.step.done', { step: 'verify-webhooks' }))).toBe(
      'A etapa "Verificar webhooks sem 5xx" está concluída e verificada.',
    );
    expect(
      pt.say(
        say('decision.incident-closed', { since: '2026-03-01T03:15:00.000Z' }),
      ),
    ).toContain('2026-03-01 03:15:00 UTC (00:15:00 −03:00)');
  });

  it('writes figures with the decimal mark of the language', () => {
    const detected = say('incident.detected.webhook-5xx', {
      ...{ failed: 32, total: 500, percent: 6.4, limit: '2.5' },
    });
    expect(pt.say(detected)).toContain('(6,4 %, limite 2,5 %)');
    expect(new RecordWording('en', 'UTC').say(detected)).toContain('6.4 %');
  });

  it('says what this version does not know in the words of the record', () => {
    const later = {
      code: 'of-a-later-version',
      values: {},
      text: 'As it was.',
    };
    expect(pt.say(later)).toBe('As it was.');
  });

  it('leaves a person who is called as an id is alone', () => {
    expect(
      pt.say(say('incident.note', { person: 'monitor', text: 'duplicates' })),
    ).toBe('monitor: duplicates');
  });

  it.each(RECORD_LANGUAGES)('can say every statement in %s', language => {
    const wording = new RecordWording(language, 'UTC');
    for (const [code, template] of Object.entries(STATEMENTS)) {
      const names = [...template.matchAll(/\{\{(\w+)\}\}/g)].map(
        ([, name]) => name,
      );
      const values = Object.fromEntries(names.map(name => [name, 'x']));
      const said = wording.say({ code, values, text: '' });
      expect(said).not.toBe('');
      expect(said).not.toMatch(/\{\{/);
    }
  });
});
