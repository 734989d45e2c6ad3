import { ConflictError } from '@backstage/errors';
import {
  Actor,
  FrozenError,
  Operation,
  Organization,
  RollForwardTerms,
} from '@messaging-health/backstage-plugin-common';
import { toTimestamp } from '../database';
import { announce } from './announce';
import { answerGate } from './answerGate';
import { OperationsDependencies } from './OperationsDependencies';
import { StartRequest } from './OperationService';
import { readDecisionVerdicts } from './readDecisionVerdicts';
import { readMode } from './readMode';
import { refuseIncomplete } from './refuseIncomplete';
import { refuseBlockedReturn } from './rollForward/refuseBlockedReturn';
import { readRollForwardTerms } from './rollForward/readRollForwardTerms';
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
  constructor(private readonly deps: OperationsDependencies) {}

  /** Throws `InputError` where a proof does not hold, `ConflictError` where the kind does not fit what runs. */
  async start(request: StartRequest, by: Actor): Promise<Started> {
    const terms = request.rollForward
      ? readRollForwardTerms(request.rollForward, {
          now: this.deps.clock.now(),
          mask: this.deps.mask,
        })
      : undefined;
    const organization = await this.deps.organizations.get(
      request.organizationId.toLocaleLowerCase('en-US'),
    );
    refuseIncomplete(organization);
    const unfinished = await this.findUnfinished(organization);
    return unfinished ?? this.insert(organization, request, by, terms);
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
    request: StartRequest,
    by: Actor,
    terms: RollForwardTerms | undefined,
  ): Promise<Started> {
    const { knex, clock, newId, mask } = this.deps;
    const now = clock.now();
    const reason = mask(request.reason);
    const decisionVerdicts = await readDecisionVerdicts(
      this.deps,
      organization,
    );
    const incident = await this.findIncident(organization, request, reason, by);
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
          terms,
          fleetRollbackId: request.fleetRollbackId,
        },
      }),
    );
    if (!inserted) {
      // Whoever was faster may be finished already; then the way is free again.
      return (
        (await this.findUnfinished(organization)) ??
        this.insert(organization, request, by, terms)
      );
    }
    await announce(this.deps, id);
    return { kind: 'started', id };
  }

  /** A rollback opens an incident or joins it; everything else belongs to the one that is open. */
  private async findIncident(
    organization: Organization,
    { kind }: StartRequest,
    reason: string,
    by: Actor,
  ): Promise<string> {
    const { clock, incidents, knex } = this.deps;
    if (kind === 'rollback') {
      const { number } = await incidents.openOrJoin({
        organization,
        openedBy: by,
        detectedAt: clock.now(),
        reason,
      });
      return number;
    }
    const { open } = await incidents.ofOrganization(organization.id, 0);
    if (!open) {
      throw new ConflictError(
        `${organization.title} has no open incident, so there is nothing for a ${kind} to put right. If it is in contingency, start a rollback again: it opens an incident, and leaves alone what is right already.`,
      );
    }
    if (kind === 'roll-forward' && !open.decidedAt) {
      throw new ConflictError(
        `${open.number} holds no decision of a rollback, so a return could not close it. Start a rollback first: it leaves alone what is right already.`,
      );
    }
    if (kind === 'roll-forward') {
      await refuseBlockedReturn(incidents, open.number);
    }
    const mode = await readMode({ knex, organizationId: organization.id });
    const frozenBy = mode.freeze?.incident;
    if (kind === 'roll-forward' && frozenBy && frozenBy !== open.number) {
      throw new FrozenError(answerGate(organization.id, mode).reason, frozenBy);
    }
    return open.number;
  }
}
