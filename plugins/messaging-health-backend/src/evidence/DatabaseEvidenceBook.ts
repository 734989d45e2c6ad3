import { commitTo, Evidence } from '@messaging-health/backstage-plugin-common';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { toTimestamp } from '../database';
import { inTurns, maskDetailsInSteps, newSalt, sha256 } from '../timeline';
import { EvidenceBook, NewEvidence } from './EvidenceBook';
import { eraseEvidenceContents } from './store/eraseEvidenceContents';
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
      /** Default: 16 random bytes. */
      newSalt?: () => string;
    },
  ) {}

  async add(
    item: NewEvidence,
    transaction?: Knex.Transaction,
  ): Promise<Evidence> {
    return transaction
      ? this.addWithin(transaction, item)
      : this.deps.knex.transaction(own => this.addWithin(own, item));
  }

  async list(
    incident: string,
    transaction?: Knex.Transaction,
  ): Promise<Evidence[]> {
    return listEvidence({ knex: transaction ?? this.deps.knex, incident });
  }

  async erase(
    incident: string,
    ids: string[],
    transaction: Knex.Transaction,
  ): Promise<void> {
    await eraseEvidenceContents({ transaction, incident, ids });
  }

  private async addWithin(
    transaction: Knex.Transaction,
    { onceKey, ...item }: NewEvidence,
  ): Promise<Evidence> {
    // What a source gave may be large.
    const content = await inTurns(
      maskDetailsInSteps(item.content, this.deps.pseudonymKey),
    );
    const salt = (this.deps.newSalt ?? newSalt)();
    const evidence = {
      ...item,
      id: this.deps.newId(),
      collectedAt: toTimestamp(this.deps.clock.now()),
      content,
      salt,
      commitment: commitTo(content, salt, sha256),
    };
    const isNew = await insertEvidence({ transaction, evidence, onceKey });
    if (isNew || onceKey === undefined) {
      return evidence;
    }
    const { incident } = evidence;
    const knex = transaction;
    return (
      (await findEvidenceByOnceKey({ knex, incident, onceKey })) ?? evidence
    );
  }
}
