import { surroundings } from '../__fixtures__/surroundings';
import { Webhook } from '../client/schemas';
import { judgeWebhook } from './judgeWebhook';

const SURVEY = 'https://survey.invented.example/';

const webhookWith = (changes: Partial<Webhook>): Webhook => ({
  id: 1,
  url: `${SURVEY}a`,
  subscriptions: ['conversation_status_changed'],
  inbox: { id: 11 },
  ...changes,
});
const around = surroundings({
  policy: {
    criticalWebhookUrls: [SURVEY, 'https://n8n.invented.example/'],
    criticalNamePatterns: [/robot/i],
    criticalLabels: ['critical'],
    ignoredNames: ['Hands off'],
    fallbackTriggerUrls: ['https://n8n.invented.example/webhook/'],
  },
});

describe('judgeWebhook', () => {
  it.each<[string, Partial<Webhook>, object]>([
    [
      'calls what config calls critical',
      {},
      {
        kind: 'critical',
        because: `its URL begins with ${SURVEY}, which is in criticalWebhookUrls`,
      },
    ],
    [
      'is named as critical',
      { url: 'https://else.invented.example/', name: 'Survey Robot' },
      { kind: 'critical' },
    ],
    [
      'bears a critical label in its name',
      { url: 'https://else.invented.example/', name: 'Reports #critical' },
      {
        kind: 'critical',
        because:
          'its name bears the label critical, which is in criticalLabels',
      },
    ],
    [
      'is nothing of the kind',
      { url: 'https://else.invented.example/' },
      { kind: 'harmless' },
    ],
    ['is of an inbox of others', { inbox: { id: 21 } }, { kind: 'foreign' }],
    [
      'is of the whole account',
      { inbox: undefined },
      { kind: 'spared', why: 'shared' },
    ],
    [
      'triggers the fallback, whatever else config says',
      { url: 'https://n8n.invented.example/webhook/agente/a' },
      { kind: 'spared', why: 'triggers-fallback' },
    ],
    [
      'keeps the CRM up to date, whatever its name says',
      {
        url: 'https://crm.invented.example/api/chatwoot/webhook?a=1',
        name: 'Mirror robot',
      },
      { kind: 'spared', why: 'mirror' },
    ],
    [
      'is the callback of an API inbox',
      {
        url: 'https://bridge.invented.example/callback',
        name: 'Bridge robot',
      },
      { kind: 'spared', why: 'callback' },
    ],
    [
      'is never to be touched',
      { name: 'Hands off' },
      { kind: 'spared', why: 'ignored' },
    ],
  ])('judges a webhook that %s', (_name, changes, judgement) => {
    expect(judgeWebhook(webhookWith(changes), around)).toMatchObject(judgement);
  });

  it('is the organization’s where nobody else is in the account', () => {
    const alone = { ...around, inboxIds: [11, 12] };
    expect(judgeWebhook(webhookWith({ inbox: undefined }), alone).kind).toBe(
      'critical',
    );
  });
});
