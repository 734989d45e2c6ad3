import { Evidence } from '@messaging-health/backstage-plugin-common';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { toTimestamp } from '../database';
import { maskDetails } from '../timeline';
import { EvidenceBook, NewEvidence } from './EvidenceBook';
import { findEvidenceByOnceKey } from './store/findEvidenceByOnceKey';
import { insertEvidence } from './store/insertEvidence';
import { listEvidence } from './store/listEvidence';

/** Evidence in the plugin's database, masked before it is stored. */
export class DatabaseEvidenceBook implements EvidenceBook {
  constructor(
    private readonly deps: {
      knex: Knex;
      clock: Clock;
      newId: () => string;
      pseudonymKey: string;
    },
  ) {}

  async add(
    { onceKey, ...item }: NewEvidence,
    transaction?: Knex.Transaction,
  ): Promise<Evidence> {
    const knex = transaction ?? this.deps.knex;
    const evidence: Evidence = {
      ...item,
      id: this.deps.newId(),
      collectedAt: toTimestamp(this.deps.clock.now()),
      content: maskDetails(item.content, this.deps.pseudonymKey),
    };
    await insertEvidence({ knex, evidence, onceKey });
    if (onceKey === undefined) {
      return evidence;
    }
    const { incident } = evidence;
    return (
      (await findEvidenceByOnceKey({ knex, incident, onceKey })) ?? evidence
    );
  }

  async list(incident: string): Promise<Evidence[]> {
    return listEvidence({ knex: this.deps.knex, incident });
  }
}
