import {
  commitTo,
  hashEntry,
  SignedHead,
  TimelineEntry,
} from '@messaging-health/backstage-plugin-common';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { toTimestamp } from '../database';
import { maskDetails } from './maskDetails';
import { maskStatement } from './maskStatement';
import { newSalt } from './newSalt';
import { sha256 } from './sha256';
import { HeadSigner } from './signing/HeadSigner';
import { eraseTimelineContents } from './store/eraseTimelineContents';
import { findTimelineEntryByOnceKey } from './store/findTimelineEntryByOnceKey';
import { getTimelineHead } from './store/getTimelineHead';
import { insertTimelineEntry } from './store/insertTimelineEntry';
import { listTimelineEntries } from './store/listTimelineEntries';
import { lockTimelineHead, TimelineHead } from './store/lockTimelineHead';
import { moveTimelineHead } from './store/moveTimelineHead';
import { NewTimelineEntry, Timeline } from './Timeline';

/** What the timelines need. */
export interface TimelineDependencies {
  knex: Knex;
  clock: Clock;
  pseudonymKey: string;
  /** Default: one with a key that dies with this process. */
  signer?: HeadSigner;
  /** Default: 16 random bytes. */
  newSalt?: () => string;
  /** Told of each new head, once it is committed. Must not throw. */
  onHead?: (head: SignedHead, entry: TimelineEntry) => void;
}

/**
 * The timelines in the plugin's database. Whoever appends holds the timeline's
 * head until the transaction ends, so that entries that arrive together all land,
 * one after the other, each linked to the one before.
 */
export class DatabaseTimeline implements Timeline {
  private readonly signer: HeadSigner;

  constructor(private readonly deps: TimelineDependencies) {
    this.signer = deps.signer ?? HeadSigner.from({});
  }

  async append(
    entry: NewTimelineEntry,
    transaction?: Knex.Transaction,
  ): Promise<TimelineEntry> {
    return transaction
      ? this.appendWithin(transaction, entry)
      : this.deps.knex.transaction(own => this.appendWithin(own, entry));
  }

  async list(
    incident: string,
    transaction?: Knex.Transaction,
  ): Promise<TimelineEntry[]> {
    return listTimelineEntries({
      knex: transaction ?? this.deps.knex,
      incident,
    });
  }

  async head(incident: string): Promise<SignedHead | undefined> {
    return getTimelineHead({ knex: this.deps.knex, incident });
  }

  async erase(
    incident: string,
    sequences: number[],
    transaction: Knex.Transaction,
  ): Promise<void> {
    await eraseTimelineContents({ transaction, incident, sequences });
  }

  private async appendWithin(
    transaction: Knex.Transaction,
    { onceKey, ...entry }: NewTimelineEntry,
  ): Promise<TimelineEntry> {
    const { incident } = entry;
    const before = await lockTimelineHead({ transaction, incident });
    const earlier =
      onceKey === undefined
        ? undefined
        : await findTimelineEntryByOnceKey({ transaction, incident, onceKey });
    if (earlier) {
      return earlier;
    }
    const appended = this.seal(entry, before);
    await insertTimelineEntry({ transaction, entry: appended, onceKey });
    const { organizationId, sequence, hash, at } = appended;
    const head = this.signer.sign({
      ...{ organizationId, incident, sequence, hash },
      signedAt: at,
    });
    await moveTimelineHead({ transaction, head });
    this.tellOnceCommitted(transaction, head, appended);
    return appended;
  }

  /** Masks what is said, commits to it, and links it to the entry before. */
  private seal(
    { details = {}, evidence, ...entry }: Omit<NewTimelineEntry, 'onceKey'>,
    before: TimelineHead,
  ) {
    const { clock, pseudonymKey } = this.deps;
    const content = {
      statement: maskStatement(entry.statement, pseudonymKey),
      details: maskDetails(details, pseudonymKey),
    };
    const salt = (this.deps.newSalt ?? newSalt)();
    const unhashed = {
      ...entry,
      ...content,
      salt,
      format: 2 as const,
      ...(evidence && evidence.length > 0 ? { evidence } : {}),
      commitment: commitTo(content, salt, sha256),
      sequence: before.sequence + 1,
      at: toTimestamp(clock.now()),
      previousHash: before.hash,
    };
    return { ...unhashed, hash: hashEntry(unhashed, sha256) };
  }

  private tellOnceCommitted(
    transaction: Knex.Transaction,
    head: SignedHead,
    entry: TimelineEntry,
  ): void {
    const { onHead } = this.deps;
    if (onHead) {
      transaction.executionPromise.then(
        () => onHead(head, entry),
        // Whoever began the transaction hears of its failure.
        () => {},
      );
    }
  }
}
