import { ConflictError, NotFoundError } from '@backstage/errors';
import {
  Actor,
  AlreadyAnsweredError,
  FleetDecision,
  FleetRollback,
  say,
  StartFleetRollbackRequest,
} from '@messaging-health/backstage-plugin-common';
import { toTimestamp } from '../database';
import { FleetDependencies } from './FleetDependencies';
import { FleetRecord } from './FleetRecord';
import { FleetRollbackService } from './FleetRollbackService';
import { FleetRunner } from './FleetRunner';
import { FleetShelf } from './FleetShelf';
import { FleetStarter } from './FleetStarter';
import { listFleetRollbacks } from './store/listFleetRollbacks';
import { toFleetRollback } from './toFleetRollback';

const MOST_UNDER_WAY = 100;
const MOST_ENDED = 20;

/** What people ask of fleet rollbacks; the runner does the work. */
export class DefaultFleetRollbackService implements FleetRollbackService {
  private readonly shelf: FleetShelf;

  constructor(
    private readonly deps: FleetDependencies,
    private readonly runner: FleetRunner,
  ) {
    this.shelf = new FleetShelf(deps);
  }

  async start(
    request: StartFleetRollbackRequest,
    by: Actor,
  ): Promise<FleetRollback> {
    const record = await new FleetStarter(this.deps).start(request, by);
    this.runner.kick(record.id);
    return toFleetRollback(record);
  }

  async get(id: string): Promise<FleetRollback> {
    return toFleetRollback(await this.read(id));
  }

  async list(): Promise<FleetRollback[]> {
    const { knex } = this.deps;
    const underWay = await listFleetRollbacks({
      knex,
      statuses: ['running', 'stopped'],
      limit: MOST_UNDER_WAY,
    });
    const ended = await listFleetRollbacks({
      knex,
      statuses: ['succeeded', 'ended'],
      limit: MOST_ENDED,
    });
    return [...underWay, ...ended].map(toFleetRollback);
  }

  async continue(
    id: string,
    reason: string,
    by: Actor,
  ): Promise<FleetRollback> {
    const { stop } = await this.read(id);
    const decision = this.decision('continue', reason, by);
    return this.decide(id, before => {
      refuseContinuation(before);
      if (before.stop?.at !== stop?.at) {
        throw new AlreadyAnsweredError(
          `Fleet rollback ${id} stands still for another reason than when you decided. Look at it again.`,
        );
      }
      const { stop: _, ...rest } = before;
      return {
        ...rest,
        status: 'running',
        updatedAt: decision.at,
        decisions: [...before.decisions, decision],
      };
    });
  }

  async end(id: string, reason: string, by: Actor): Promise<FleetRollback> {
    const decision = this.decision('end', reason, by);
    return this.decide(id, before => {
      refuseEnded(before);
      const { stop: _, ...rest } = before;
      return {
        ...rest,
        status: 'ended',
        updatedAt: decision.at,
        finishedAt: decision.at,
        decisions: [...before.decisions, decision],
        members: before.members.map(member =>
          member.state === 'queued'
            ? {
                ...member,
                state: 'skipped',
                statement: say('fleet.member.skipped'),
              }
            : member,
        ),
      };
    });
  }

  private decision(kind: FleetDecision['kind'], reason: string, by: Actor) {
    const { clock, mask } = this.deps;
    const at = toTimestamp(clock.now());
    return { kind, by, at, reason: mask(reason), told: false };
  }

  /** The runner's own changes are no answers: past them the decision is made anew. */
  private async decide(
    id: string,
    change: (before: FleetRecord) => FleetRecord,
  ): Promise<FleetRollback> {
    for (;;) {
      const before = await this.read(id);
      const after = change(before);
      if (await this.shelf.change(before, after)) {
        this.runner.kick(id);
        return toFleetRollback(after);
      }
    }
  }

  private async read(id: string): Promise<FleetRecord> {
    const found = await this.shelf.read(id);
    if (!found) {
      throw new NotFoundError(`There is no fleet rollback ${id}.`);
    }
    return found;
  }
}

function refuseEnded({ id, status }: FleetRecord): void {
  if (status === 'succeeded' || status === 'ended') {
    throw new ConflictError(
      `Fleet rollback ${id} has ${status} and takes no more answers.`,
    );
  }
}

function refuseContinuation(fleet: FleetRecord): void {
  refuseEnded(fleet);
  if (fleet.status !== 'stopped') {
    throw new ConflictError(
      `Fleet rollback ${fleet.id} does not stand still: somebody else may have had it go on.`,
    );
  }
  const hasMore = fleet.members.some(
    ({ state }) => state === 'queued' || state === 'running',
  );
  if (!hasMore) {
    throw new ConflictError(
      `Fleet rollback ${fleet.id} has nothing left to begin. Resume the rollbacks that failed, or end it.`,
    );
  }
}
