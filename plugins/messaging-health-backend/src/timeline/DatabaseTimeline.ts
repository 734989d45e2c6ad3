import {
  hashEntry,
  TimelineEntry,
} from '@messaging-health/backstage-plugin-common';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { toTimestamp } from '../database';
import { maskDetails } from './maskDetails';
import { maskStatement } from './maskStatement';
import { findTimelineEntryByOnceKey } from './store/findTimelineEntryByOnceKey';
import { insertTimelineEntry } from './store/insertTimelineEntry';
import { listTimelineEntries } from './store/listTimelineEntries';
import { lockTimelineHead } from './store/lockTimelineHead';
import { moveTimelineHead } from './store/moveTimelineHead';
import { NewTimelineEntry, Timeline } from './Timeline';

/**
 * The timelines in the plugin's database. Whoever appends holds the timeline's
 * head until the transaction ends, so that entries that arrive together all land,
 * one after the other, each linked to the one before.
 */
export class DatabaseTimeline implements Timeline {
  constructor(
    private readonly deps: { knex: Knex; clock: Clock; pseudonymKey: string },
  ) {}

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

  private async appendWithin(
    transaction: Knex.Transaction,
    { onceKey, details = {}, ...entry }: NewTimelineEntry,
  ): Promise<TimelineEntry> {
    const { incident } = entry;
    const head = await lockTimelineHead({ transaction, incident });
    const earlier =
      onceKey === undefined
        ? undefined
        : await findTimelineEntryByOnceKey({ transaction, incident, onceKey });
    if (earlier) {
      return earlier;
    }
    const { clock, pseudonymKey } = this.deps;
    const content = {
      ...entry,
      statement: maskStatement(entry.statement, pseudonymKey),
      details: maskDetails(details, pseudonymKey),
      sequence: head.sequence + 1,
      at: toTimestamp(clock.now()),
      previousHash: head.hash,
    };
    const appended = { ...content, hash: hashEntry(content) };
    await insertTimelineEntry({ transaction, entry: appended, onceKey });
    await moveTimelineHead({ transaction, entry: appended });
    return appended;
  }
}
