import { stringifyError } from '@backstage/errors';
import { toTimestamp } from '../../database';
import { evenly } from '../evenly';
import { explainProblem } from '../explainProblem';
import { listWatched } from '../listWatched';
import { StoredDrift } from '../store/driftRow';
import {
  findDriftWatch,
  saveDriftWatch,
  saveProblemOfAll,
} from '../store/driftWatches';
import { forgetOtherIncidents } from '../store/forgetOtherIncidents';
import { forgetUnwatched } from '../store/forgetUnwatched';
import { listDrifts } from '../store/listDrifts';
import { storeSeenDrifts } from '../store/storeSeenDrifts';
import { WatchDependencies } from '../WatchDependencies';
import { WatchedOrganization } from '../WatchedOrganization';
import { compare } from './compare';
import { DriftTeller } from './DriftTeller';
import { Comparison } from './Look';
import { looksOf } from './looksOf';
import { Silences } from './Silences';

/** Organizations that are looked at together where a round is late. */
const MOST_AT_ONCE = 5;

/** True where what was seen may still be the other side's state, and not a switch of ours. */
function isStill(
  before: WatchedOrganization,
  after: WatchedOrganization | undefined,
): boolean {
  return (
    after !== undefined &&
    after.comparesWorkflows === before.comparesWorkflows &&
    after.comparesAutomations === before.comparesAutomations &&
    after.putRightAt.getTime() === before.putRightAt.getTime() &&
    after.substitution?.keptAs.workflowId ===
      before.substitution?.keptAs.workflowId
  );
}

/**
 * Compares the world with what rollbacks have put right, one round over all
 * organizations in contingency. It only reads outside; of what has changed, incident
 * and people are told once.
 */
export class DriftRound {
  private readonly teller: DriftTeller;

  constructor(private readonly deps: WatchDependencies) {
    this.teller = new DriftTeller(deps);
  }

  async run(signal: AbortSignal): Promise<void> {
    const { knex, organizations } = this.deps;
    let watched: WatchedOrganization[];
    try {
      const listed = await organizations.list();
      watched = await listWatched(this.deps, listed.organizations);
    } catch (error) {
      await saveProblemOfAll({ knex, problem: explainProblem(error) });
      throw error;
    }
    await forgetUnwatched({
      knex,
      watchedIds: watched.map(({ organization }) => organization.id),
    });
    const silences = new Silences();
    const { clock, pacemaker = clock, options } = this.deps;
    await evenly(
      watched,
      {
        spanMilliseconds: options.drift.compareEveryMilliseconds / 2,
        mostAtOnce: MOST_AT_ONCE,
        ...{ pacemaker, signal },
      },
      one => this.tryOne(one, silences, signal),
    );
  }

  /** The trouble of one organization is not the others'. */
  private async tryOne(
    watched: WatchedOrganization,
    silences: Silences,
    signal: AbortSignal,
  ): Promise<void> {
    if (signal.aborted) {
      return;
    }
    try {
      await this.lookAt(watched, silences, signal);
    } catch (error) {
      if (signal.aborted) {
        // Called off: nothing is known of the organization that was not before.
        return;
      }
      const { knex, logger } = this.deps;
      const { id } = watched.organization;
      logger.warn(
        `Organization ${id} could not be compared with its contingency. ${stringifyError(
          error,
        )}`,
      );
      await knex.transaction(transaction =>
        saveDriftWatch({
          transaction,
          organizationId: id,
          at: toTimestamp(this.deps.clock.now()),
          problem: explainProblem(error),
        }),
      );
    }
  }

  private async lookAt(
    watched: WatchedOrganization,
    silences: Silences,
    signal: AbortSignal,
  ): Promise<void> {
    const { knex, clock } = this.deps;
    const { organization } = watched;
    const stored = await findDriftWatch({
      knex,
      organizationId: organization.id,
    });
    // From before the first question on: what happens during the looks is seen by the next.
    const at = clock.now();
    const looks = await looksOf(this.deps, watched, stored?.comparedAt);
    if (looks.length === 0) {
      return;
    }
    const comparison = await compare(this.deps, looks, {
      organizationId: organization.id,
      silences,
      signal,
    });
    const [now] = await listWatched(this.deps, [organization]);
    if (!isStill(watched, now)) {
      return;
    }
    const drifts = await this.store(watched, comparison, toTimestamp(at));
    await this.teller.tell(watched, drifts);
    await this.teller.tellGone(
      watched,
      drifts.filter(drift => isGone(drift, comparison)),
    );
    const hasNewProblem =
      comparison.problem?.text !== stored?.problem?.text || !stored;
    if (hasNewProblem) {
      this.deps.onChanged(organization.id);
    }
  }

  private async store(
    { organization: { id: organizationId }, incident }: WatchedOrganization,
    { found, problem }: Comparison,
    at: string,
  ): Promise<StoredDrift[]> {
    return this.deps.knex.transaction(async transaction => {
      await forgetOtherIncidents({ transaction, organizationId, incident });
      await storeSeenDrifts({
        transaction,
        organizationId,
        incident,
        found,
        at,
      });
      await saveDriftWatch({ transaction, organizationId, at, problem });
      return listDrifts({ knex: transaction, organizationId });
    });
  }
}

/** Looked for, and not found any more. */
function isGone(
  { kind, subject }: StoredDrift,
  { compared, found }: Comparison,
): boolean {
  return (
    compared.includes(kind) &&
    !found.some(one => one.kind === kind && one.subject === subject)
  );
}
