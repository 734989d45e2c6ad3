import {
  evidenceSourceContract,
  inventOrganization,
} from '@messaging-health/backstage-plugin-node/testUtils';
import { FigureHistoryService } from '../health';
import { FigureEvidenceSource } from './FigureEvidenceSource';

const from = new Date('2026-03-01T03:00:00Z');
const to = new Date('2026-03-01T03:10:00Z');
const known = inventOrganization();
const stranger = inventOrganization({
  id: '00000000-0000-4000-8000-000000000002',
});

/** Three minutes of webhooks, one of them before the span, as a step that begins earlier is. */
const figures: FigureHistoryService = {
  read: async ({ id }, { trigger }) => ({
    trigger,
    source: 'crm-log',
    stepSeconds: 60,
    points:
      trigger === 'webhook-5xx' && id === known.id
        ? [
            { at: '2026-03-01T02:59:00.000Z', total: 90, failed: 1 },
            { at: '2026-03-01T03:00:00.000Z', total: 100, failed: 8 },
            { at: '2026-03-01T03:01:00.000Z', total: 120, failed: 9 },
          ]
        : [],
    marks: [],
  }),
};

describe('FigureEvidenceSource', () => {
  const source = new FigureEvidenceSource(figures);

  it.each(Object.entries(evidenceSourceContract))(
    'holds to the contract: %s',
    async (_, expectIt) => {
      const facts = { source, organization: known, stranger, from, to };
      await expectIt({ ...facts, secrets: [] });
    },
  );

  it('tells the figures minute by minute, and where they are from', async () => {
    const { items } = await source.collect({
      organization: known,
      offer: { kind: 'detection-figures' },
      from,
      to,
      limit: 50,
      signal: new AbortController().signal,
    });
    expect(items[0]).toEqual({
      at: new Date('2026-03-01T03:01:00Z'),
      text: 'webhook-5xx: 9 of 120 failed',
      facts: {
        trigger: 'webhook-5xx',
        total: 120,
        failed: 9,
        stepSeconds: 60,
        source: 'crm-log',
      },
    });
    expect(items).toHaveLength(2);
  });
});
