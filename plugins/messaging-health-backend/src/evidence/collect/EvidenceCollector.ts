import { isError, ServiceUnavailableError } from '@backstage/errors';
import { Organization } from '@messaging-health/backstage-plugin-common';
import {
  Clock,
  EvidenceAnswer,
  EvidenceSource,
} from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { toTimestamp } from '../../database';
import { askInTime } from './askInTime';
import {
  Collected,
  describeAnswer,
  describeSilence,
} from './describeCollected';
import { ChangeRecord } from './RecordChange';
import { claimCollections } from './store/claimCollections';
import { Collection } from './store/collectionRow';
import { endCollection } from './store/endCollection';
import { postponeCollection } from './store/postponeCollection';

const SECOND = 1000;
const LIMIT = 50;
const TIMEOUT = 15 * SECOND;
/** Longer than a source may take and the record needs. */
const LEASE = 60 * SECOND;
/** How many sources are asked at once. */
const BATCH = 8;
/** How long is waited after the first, the second attempt; after the third a source is silent. */
const PAUSES = [10 * SECOND, 60 * SECOND];
const MOST_ATTEMPTS = PAUSES.length + 1;

/** Asks the sources for what is queued, and keeps what they answer, or that they did not. */
export class EvidenceCollector {
  constructor(
    private readonly deps: {
      knex: Knex;
      clock: Clock;
      newId: () => string;
      sources: () => EvidenceSource[];
      findOrganization: (organizationId: string) => Promise<Organization>;
      change: ChangeRecord;
    },
  ) {}

  /** Works until nothing is due, or it is told to stop. */
  async run(stop: AbortSignal): Promise<void> {
    const { knex, clock, newId } = this.deps;
    for (;;) {
      stop.throwIfAborted();
      const now = clock.now();
      const claim = newId();
      const claimed = await claimCollections({
        knex,
        now: toTimestamp(now),
        leaseUntil: toTimestamp(new Date(now.getTime() + LEASE)),
        claim,
        limit: BATCH,
      });
      if (claimed.length === 0) {
        return;
      }
      const outcomes = await Promise.allSettled(
        claimed.map(collection => this.collect(collection, claim, stop)),
      );
      const failed = outcomes.find(({ status }) => status === 'rejected');
      if (failed?.status === 'rejected') {
        throw failed.reason;
      }
    }
  }

  private async collect(
    collection: Collection,
    claim: string,
    stop: AbortSignal,
  ): Promise<void> {
    const { id, attempts } = collection;
    if (attempts > MOST_ATTEMPTS) {
      await this.keep(
        collection,
        describeSilence(
          collection,
          'It was begun several times, and never ended: this process was stopped each time.',
        ),
      );
      return;
    }
    if (collection.source === undefined) {
      await this.keep(collection, describeSilence(collection, ''));
      return;
    }
    let answer: EvidenceAnswer;
    try {
      answer = await this.ask(collection, stop);
    } catch (error) {
      // Whoever stops the process takes the attempt over to the next one.
      stop.throwIfAborted();
      const because = isError(error) ? error.message : String(error);
      if (attempts >= MOST_ATTEMPTS) {
        await this.keep(collection, describeSilence(collection, because));
        return;
      }
      const { knex, clock } = this.deps;
      const until = new Date(clock.now().getTime() + PAUSES[attempts - 1]);
      await postponeCollection({ knex, id, claim, until: toTimestamp(until) });
      return;
    }
    await this.keep(collection, describeAnswer(collection, answer, LIMIT));
  }

  private async ask(
    { source: id, organizationId, offer, from, to }: Collection,
    stop: AbortSignal,
  ): Promise<EvidenceAnswer> {
    const source = this.deps.sources().find(candidate => candidate.id === id);
    if (!source) {
      throw new ServiceUnavailableError(
        `The source ${id} is not installed any more.`,
      );
    }
    return askInTime(this.deps.clock, TIMEOUT, stop, async signal => {
      const organization = await this.deps.findOrganization(organizationId);
      const interval = { from, to, limit: LIMIT };
      return source.collect({ organization, offer, ...interval, signal });
    });
  }

  /** Keeps it once, however many have collected it. */
  private async keep(
    { id, incident }: Collection,
    { kind, statement, content }: Collected,
  ): Promise<void> {
    await this.deps.change(incident, async change => {
      const { transaction, at, system } = change;
      const status = kind === 'source-silent' ? 'silent' : 'collected';
      if (!(await endCollection({ transaction, id, status, at }))) {
        return;
      }
      const onceKey = `collected:${id}`;
      const { items: _, ...details } = content;
      await change.append(
        { actor: system, kind: 'evidence', statement, details, onceKey },
        { kind, collectedBy: system, content },
      );
    });
  }
}
