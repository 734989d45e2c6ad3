import { Clock } from '@messaging-health/backstage-plugin-node';
import { ConflictError } from '@backstage/errors';
import { Actor } from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { toTimestamp } from '../../database';
import { DatabaseTimeline } from '../../timeline';
import { appendWithProof } from '../appendWithProof';
import { AttachmentChange } from '../attachments/AttachmentBook';
import { DatabaseEvidenceBook } from '../DatabaseEvidenceBook';

const ORGANIZATION = '00000000-0000-4000-8000-000000000001';
const pseudonymKey = 'an-invented-pseudonym-key';

/** Incidents of which only the record exists: timeline and evidence on a real database. */
export class FakeRecord {
  readonly timeline: DatabaseTimeline;
  readonly evidence: DatabaseEvidenceBook;
  /** What people found out. */
  readonly findings: Array<{ actor: Actor; entry: number }> = [];
  isEnded = false;
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
    work: (change: AttachmentChange) => Promise<T>,
  ): Promise<T> =>
    this.deps.knex.transaction(transaction =>
      work({
        transaction,
        at: toTimestamp(this.deps.clock.now()),
        system: { type: 'system', replica: 'replica-1' },
        append: (entry, proof) =>
          appendWithProof({
            books: { timeline: this.timeline, evidence: this.evidence },
            transaction,
            entry: { ...entry, incident, organizationId: ORGANIZATION },
            proof,
          }),
        requireOpen: () => {
          if (this.isEnded) {
            throw new ConflictError(`${incident} has ended.`);
          }
        },
        foundSomething: async (actor, entry) => {
          this.findings.push({ actor, entry });
        },
      }),
    );
}
