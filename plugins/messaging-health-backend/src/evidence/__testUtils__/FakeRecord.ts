import { Clock } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { toTimestamp } from '../../database';
import { DatabaseTimeline } from '../../timeline';
import { RecordChange } from '../collect/RecordChange';
import { DatabaseEvidenceBook } from '../DatabaseEvidenceBook';

const pseudonymKey = 'an-invented-pseudonym-key';

/** Incidents of which only the record exists: timeline and evidence on a real database. */
export class FakeRecord {
  readonly timeline: DatabaseTimeline;
  readonly evidence: DatabaseEvidenceBook;
  private ids = 0;

  constructor(private readonly deps: { knex: Knex; clock: Clock }) {
    const newId = this.newId;
    this.timeline = new DatabaseTimeline({ ...deps, pseudonymKey });
    this.evidence = new DatabaseEvidenceBook({ ...deps, newId, pseudonymKey });
  }

  readonly newId = () =>
    `20000000-0000-4000-8000-${String(++this.ids).padStart(12, '0')}`;

  readonly change = <T>(
    incident: string,
    work: (change: RecordChange) => Promise<T>,
  ): Promise<T> =>
    this.deps.knex.transaction(transaction =>
      work({
        transaction,
        at: toTimestamp(this.deps.clock.now()),
        system: { type: 'system', replica: 'replica-1' },
        append: async (entry, proof) => {
          if (proof) {
            await this.evidence.add({ ...proof, incident }, transaction);
          }
          await this.timeline.append(
            { ...entry, incident, organizationId: 'an-organization' },
            transaction,
          );
        },
      }),
    );
}
