import {
  LIMIT_FIELDS,
  TRIGGER_IDS,
} from '@messaging-health/backstage-plugin-common';
import { fieldName } from '../components/WhatIfForm/fieldName';
import { checkQuestion, overridesOf } from './checkQuestion';
import { Question } from './Question';

const question = (changes: Partial<Question> = {}): Question => ({
  span: '48h',
  who: 'all',
  match: '',
  organizationIds: [],
  triggers: ['webhook-5xx'],
  limits: {},
  ...changes,
});

const limit = (name: string, text: string) =>
  question({
    triggers: ['webhook-5xx', 'whatsapp-regression', 'duplicates'],
    limits: { [name]: text },
  });

describe('overridesOf', () => {
  it.each([
    ['webhook-5xx.threshold', '2.3', 0.023],
    ['webhook-5xx.threshold', '2,3 %', 0.023],
    ['webhook-5xx.minimumSamples', '50', 50],
    ['webhook-5xx.holdsFor', '10', '10m'],
    ['webhook-5xx.holdsFor', '10 min', '10m'],
    ['webhook-5xx.staleAfter', '90S', '90s'],
  ])('reads %s typed as %s', (name, text, value) => {
    const [trigger, key] = name.split('.');
    expect(overridesOf(limit(name, text))).toMatchObject({
      [trigger]: { [key]: value },
    });
  });

  it('changes nothing of a trigger whose fields are left empty', () => {
    expect(overridesOf(limit('webhook-5xx.threshold', ' '))).toEqual({
      'webhook-5xx': {},
      'whatsapp-regression': {},
      duplicates: {},
    });
  });
});

describe('checkQuestion', () => {
  it('has nothing to say against a sound question', () => {
    expect(checkQuestion(question())).toBeUndefined();
    expect(
      checkQuestion(limit('whatsapp-regression.minimumShare', '40')),
    ).toBeUndefined();
  });

  it.each([
    ['webhook-5xx.threshold', '0'],
    ['webhook-5xx.threshold', '100'],
    ['webhook-5xx.threshold', 'two'],
    ['webhook-5xx.minimumSamples', '1.5'],
    ['webhook-5xx.holdsFor', '90s'],
    ['webhook-5xx.holdsFor', '7h'],
    ['webhook-5xx.staleAfter', '5s'],
    ['whatsapp-regression.baselineWeeks', '9'],
    ['duplicates.minimumGroups', '0'],
  ])('refuses %s of %s, by its name', (name, text) => {
    expect(Object.keys(checkQuestion(limit(name, text))?.limits ?? {})).toEqual(
      [name],
    );
  });

  it('names every refused field at once', () => {
    const problems = checkQuestion(
      question({
        limits: { 'webhook-5xx.threshold': '0', 'webhook-5xx.holdsFor': 'x' },
      }),
    );
    expect(Object.keys(problems?.limits ?? {})).toHaveLength(2);
  });

  it('does not look at limits of triggers that are not asked about', () => {
    expect(
      checkQuestion(question({ limits: { 'duplicates.window': 'x' } })),
    ).toBeUndefined();
  });

  it.each([
    ['incomplete', { from: '2026-11-01T00:00:00.000Z' }],
    [
      'reversed',
      { from: '2026-11-02T00:00:00.000Z', to: '2026-11-01T00:00:00.000Z' },
    ],
    [
      'too-long',
      { from: '2026-01-01T00:00:00.000Z', to: '2026-11-01T00:00:00.000Z' },
    ],
  ])('refuses a span that is %s', (span, changes) => {
    expect(
      checkQuestion(question({ span: 'custom', ...changes })),
    ).toMatchObject({ span });
  });

  it('wants organizations where they are to be chosen or named, and a trigger', () => {
    expect(checkQuestion(question({ who: 'chosen' }))).toMatchObject({
      who: 'nobody',
    });
    expect(checkQuestion(question({ who: 'match', match: ' ' }))).toMatchObject(
      { who: 'nobody' },
    );
    expect(checkQuestion(question({ triggers: [] }))).toMatchObject({
      triggers: 'none',
    });
  });
});

describe('fieldName', () => {
  it('has a name for every limit of every trigger', () => {
    for (const trigger of TRIGGER_IDS) {
      for (const { key } of LIMIT_FIELDS[trigger]) {
        expect(fieldName(key)).toBe(key);
      }
    }
  });

  it('refuses a limit that nobody named', () => {
    expect(() => fieldName('colour')).toThrow(/colour has no name/);
  });
});
