import { RUNBOOK_TRIGGER_IDS } from '@messaging-health/backstage-plugin-common';
import { Question } from './Question';
import { addressOf, questionOf } from './questionAddress';

const ONE = '00000000-0000-4000-8000-000000000001';

const question = (changes: Partial<Question> = {}): Question => ({
  span: '7d',
  from: '2026-11-17T03:12:00.000Z',
  to: '2026-11-24T03:12:00.000Z',
  who: 'chosen',
  match: '',
  organizationIds: [ONE],
  triggers: ['webhook-5xx', 'duplicates'],
  limits: { 'webhook-5xx.threshold': '2.5', 'duplicates.minimumGroups': '5' },
  ...changes,
});

const readAgain = (asked: Question) =>
  questionOf(new URLSearchParams(addressOf(asked).toString()));

describe('the address of a what-if question', () => {
  it.each([
    ['chosen organizations', question()],
    [
      'a part of their names',
      question({ who: 'match', match: 'Padaria & Cia', organizationIds: [] }),
    ],
    ['all of them', question({ who: 'all', organizationIds: [] })],
    ['a span of its own', question({ span: 'custom' })],
  ])('holds a question about %s, whole', (_, asked) => {
    expect(readAgain(asked)).toEqual(asked);
  });

  it('asks the runbook about the last 48 h of all where it says nothing', () => {
    expect(questionOf(new URLSearchParams())).toEqual({
      span: '48h',
      from: undefined,
      to: undefined,
      who: 'all',
      match: '',
      organizationIds: [],
      triggers: RUNBOOK_TRIGGER_IDS,
      limits: {},
    });
  });

  it('leaves out what makes no sense', () => {
    const asked = questionOf(
      new URLSearchParams(
        'span=9y&from=yesterday&organizations=x,y&triggers=nonsense,duplicates&duplicates.colour=red&duplicates.window=20m',
      ),
    );
    expect(asked).toMatchObject({
      span: '48h',
      from: undefined,
      who: 'all',
      triggers: ['duplicates'],
      limits: { 'duplicates.window': '20m' },
    });
  });

  it('keeps no limits of triggers that are not asked about, and no empty ones', () => {
    const address = addressOf(
      question({
        triggers: ['duplicates'],
        limits: { 'webhook-5xx.threshold': '3', 'duplicates.window': '  ' },
      }),
    );
    expect([...address.keys()]).toEqual([
      'span',
      'triggers',
      'from',
      'to',
      'organizations',
    ]);
  });
});
