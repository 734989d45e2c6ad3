import {
  Actor,
  Operation,
  Organization,
  StartOperationRequest,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { toTimestamp } from '../database';
import { announce } from './announce';
import { OperationsDependencies } from './OperationsDependencies';
import { refuseIncomplete } from './refuseIncomplete';
import { RunbookStep } from './steps/RunbookStep';
import { findUnfinishedOperation } from './store/findUnfinishedOperation';
import { writeOperation } from './writeOperation';

/** What came of asking for an operation. */
export type Started =
  | { kind: 'started'; id: string }
  | { kind: 'in-the-way'; operation: Operation };

/**
 * Writes a new operation down. The incident is opened first, since it is the
 * operation's own that may be joined; everything else that belongs to the start is
 * told by the engine, who repeats it after a crash.
 */
export class OperationStarter {
  constructor(
    private readonly deps: OperationsDependencies,
    private readonly runbook: readonly RunbookStep[],
  ) {}

  async start(request: StartOperationRequest, by: Actor): Promise<Started> {
    const organization = await this.deps.organizations.get(
      request.organizationId.toLocaleLowerCase('en-US'),
    );
    refuseIncomplete(organization);
    const unfinished = await this.findUnfinished(organization);
    return unfinished ?? this.insert(organization, request, by);
  }

  private async findUnfinished({
    id: organizationId,
  }: Organization): Promise<Started | undefined> {
    const { knex } = this.deps;
    const found = await findUnfinishedOperation({ knex, organizationId });
    return found && { kind: 'in-the-way', operation: found.operation };
  }

  private async insert(
    organization: Organization,
    request: StartOperationRequest,
    by: Actor,
  ): Promise<Started> {
    const { knex, clock, incidents, newId, mask } = this.deps;
    const now = clock.now();
    const reason = mask(request.reason);
    const decisionVerdicts = await this.readVerdicts(organization);
    const { number: incident } = await incidents.openOrJoin({
      organization,
      openedBy: by,
      detectedAt: now,
      reason,
    });
    const id = newId();
    const inserted = await knex.transaction(transaction =>
      writeOperation({
        transaction,
        now,
        operation: {
          id,
          kind: request.kind,
          organizationId: organization.id,
          organizationTitle: organization.title,
          entityRef: organization.entityRef,
          incident,
          reason,
          requestedBy: by,
          requestedAt: toTimestamp(now),
          decisionVerdicts,
          steps: this.runbook.map(step => step.id),
        },
      }),
    );
    if (!inserted) {
      // Whoever was faster may be finished already; then the way is free again.
      return (
        (await this.findUnfinished(organization)) ??
        this.insert(organization, request, by)
      );
    }
    await announce(this.deps, id);
    return { kind: 'started', id };
  }

  /** Figures at the decision. A rollback must be possible when they can't be read. */
  private async readVerdicts(
    organization: Organization,
  ): Promise<TriggerVerdict[]> {
    try {
      const { triggers } = await this.deps.health.get(organization);
      return triggers.map(({ series: _, ...verdict }) => verdict);
    } catch (error) {
      this.deps.logger.warn(
        `A rollback of ${organization.id} is decided without its figures: ${error}`,
      );
      return [];
    }
  }
}
