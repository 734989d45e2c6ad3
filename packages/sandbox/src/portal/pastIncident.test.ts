import {
  timelineEntrySchema,
  verifyChain,
} from '@messaging-health/backstage-plugin-common';
import { pastIncident } from './pastIncident';

const organization = {
  id: '00000000-0000-4000-8000-000000000006',
  title: 'Doceria Maracujá',
  entityRef: 'group:default/doceria-maracuja',
};

describe('pastIncident', () => {
  const incident = pastIncident(
    organization,
    'INC-000007',
    new Date('2026-03-13T03:00:00Z'),
  );

  it('was over long ago', () => {
    expect(incident.detectedAt).toBe('2026-03-01T03:00:00.000Z');
    expect(incident.clocks.every(({ metAt, dueAt }) => metAt < dueAt)).toBe(
      true,
    );
    expect(incident.closedAt).toBe('2026-03-03T03:00:00.000Z');
  });

  it('has a timeline that proves itself', () => {
    expect(verifyChain(incident.timeline)).toMatchObject({
      intact: true,
      entries: 5,
    });
    for (const entry of incident.timeline) {
      expect(timelineEntrySchema.parse(entry)).toEqual(entry);
    }
  });
});
