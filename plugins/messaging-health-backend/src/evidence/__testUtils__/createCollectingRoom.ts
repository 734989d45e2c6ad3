import {
  EvidenceAnswer,
  EvidenceOffer,
  EvidenceSource,
} from '@messaging-health/backstage-plugin-node';
import {
  FakeClock,
  inventOrganization,
} from '@messaging-health/backstage-plugin-node/testUtils';
import { Knex } from 'knex';
import { EvidenceCollector } from '../collect/EvidenceCollector';
import { EvidenceMoment } from '../collect/EvidenceMoment';
import { EvidencePlanner } from '../collect/EvidencePlanner';
import { FakeRecord } from './FakeRecord';

export const INCIDENT = 'INC-000001';
export const NOBODY_STOPS = new AbortController().signal;

/** Two lines of three. */
export const twoLines: EvidenceAnswer = {
  items: [
    { at: new Date('2026-03-01T02:59:00Z'), text: 'HTTP 502 on POST /hook' },
    { at: new Date('2026-03-01T02:58:00Z'), text: 'HTTP 503 on POST /hook' },
  ],
  total: 3,
  query: 'GET /lines?limit=50',
};

/** A source that answers, or does what the test says. */
export function sourceOf(
  id: string,
  offers: EvidenceOffer[],
  collect: EvidenceSource['collect'] = async () => twoLines,
): EvidenceSource {
  return { id, offers, collect };
}

/** The queue and its worker on a database, with a record to write into. */
export function createCollectingRoom(knex: Knex, sources: EvidenceSource[]) {
  const clock = new FakeClock();
  const record = new FakeRecord({ knex, clock });
  const { newId } = record;
  const planner = new EvidencePlanner({ newId, sources: () => sources });
  const collectorWith = (
    changes: Partial<ConstructorParameters<typeof EvidenceCollector>[0]> = {},
  ) =>
    new EvidenceCollector({
      ...{ knex, clock, newId },
      sources: () => sources,
      findOrganization: async id => inventOrganization({ id }),
      change: record.change,
      ...changes,
    });
  const plan = (changes: Partial<EvidenceMoment> = {}) =>
    knex.transaction(transaction =>
      planner.plan(
        {
          incident: INCIDENT,
          organizationId: inventOrganization().id,
          moment: 'detection',
          momentKey: 'detection:webhook-5xx',
          onsetAt: '2026-03-01T02:40:00.000Z',
          detectedAt: '2026-03-01T03:00:00.000Z',
          at: '2026-03-01T03:00:00.000Z',
          ...changes,
        },
        transaction,
      ),
    );
  return { clock, record, planner, plan, collectorWith };
}
