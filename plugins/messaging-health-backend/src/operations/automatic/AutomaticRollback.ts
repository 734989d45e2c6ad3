import {
  Actor,
  Operation,
  say,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { toTimestamp } from '../../database';
import { describeDetection } from '../../incidents/describeDetection';
import { announce } from '../announce';
import { endedColumns, Ending, handOverToRollback } from '../endOperation';
import { OperationsDependencies } from '../OperationsDependencies';
import { findAutomaticOperation } from '../store/findAutomaticOperation';
import { findOperation } from '../store/findOperation';
import { findUnfinishedOperation } from '../store/findUnfinishedOperation';
import { lockMode } from '../store/lockMode';
import { moveOperation } from '../store/moveOperation';
import { statusesThatTake } from '../transitions';
import { writeOperation } from '../writeOperation';
import { automaticOperationId } from './automaticOperationId';
import { isUnwatchedReturn } from './isUnwatchedReturn';
import { obstacleToAutomatic } from './obstacleToAutomatic';
import { AutomaticStart, RollbackByPolicy } from './RollbackByPolicy';

/** After an automatic rollback has ended, the next one is people's for so long. */
const AT_MOST_ONE_IN = 24 * 60 * 60 * 1000;

/**
 * Starts rollbacks that nobody asked for but the policy. Everything that speaks
 * against one is looked at under the lock that each beginning of an operation takes,
 * so that two replicas, or a replica and a person, never begin two.
 */
export class AutomaticRollback {
  constructor(private readonly deps: OperationsDependencies) {}

  /** Asked again for the same firing, it finds the rollback that it has started. */
  async start(asked: RollbackByPolicy): Promise<AutomaticStart> {
    const { knex, health } = this.deps;
    const { triggers } = await health.get(asked.organization);
    const verdicts = triggers.map(({ series: _, ...verdict }) => verdict);
    const answer = await knex.transaction(transaction =>
      this.decide(transaction, asked, verdicts),
    );
    if (answer.kind === 'started') {
      await announce(this.deps, answer.id);
    }
    return answer;
  }

  private async decide(
    transaction: Knex.Transaction,
    asked: RollbackByPolicy,
    verdicts: TriggerVerdict[],
  ): Promise<AutomaticStart> {
    const { organization, verdict, detectedAt } = asked;
    const { trigger } = verdict;
    const organizationId = organization.id;
    const now = this.deps.clock.now();
    const mode = await lockMode({ transaction, organizationId, now });
    const id = automaticOperationId({ organizationId, trigger, detectedAt });
    if (await findOperation({ knex: transaction, id })) {
      return { kind: 'started', id };
    }
    const unfinished = await findUnfinishedOperation({
      knex: transaction,
      organizationId,
    });
    const recent = await findAutomaticOperation({
      transaction,
      organizationId,
      since: new Date(now.getTime() - AT_MOST_ONE_IN),
    });
    const returned =
      unfinished && isUnwatchedReturn(unfinished.operation, asked.incident)
        ? unfinished.operation
        : undefined;
    const because = obstacleToAutomatic({
      ...mode,
      organization,
      trigger,
      verdicts,
      unfinished: unfinished?.operation,
      isUnwatchedReturn: returned !== undefined,
      recent,
    });
    if (because) {
      return { kind: 'refused', because };
    }
    if (returned) {
      await this.takeOver(transaction, id, returned, asked, verdicts);
    } else {
      await this.write(transaction, id, asked, verdicts);
    }
    return { kind: 'started', id };
  }

  /** The rollback takes the place of a return that nobody watches any more (ADR 12). */
  private async takeOver(
    transaction: Knex.Transaction,
    rollbackId: string,
    operation: Operation,
    { verdict }: RollbackByPolicy,
    decisionVerdicts: TriggerVerdict[],
  ): Promise<void> {
    const { clock, mask, replica } = this.deps;
    const detection = describeDetection(verdict).text;
    const ending: Ending = {
      by: { type: 'system', replica },
      reason: mask(say('automatic.reason', { detection }).text),
      now: toTimestamp(clock.now()),
    };
    const isEnded = await moveOperation({
      transaction,
      id: operation.id,
      from: statusesThatTake('aborted'),
      changes: { ...endedColumns(operation, ending), followed_by: rollbackId },
    });
    if (!isEnded) {
      throw new Error(
        `Operation ${operation.id} ended while its rollback was written.`,
      );
    }
    await handOverToRollback({
      transaction,
      operation,
      rollbackId,
      decisionVerdicts,
      ending,
    });
  }

  private async write(
    transaction: Knex.Transaction,
    id: string,
    { organization, incident, verdict }: RollbackByPolicy,
    decisionVerdicts: TriggerVerdict[],
  ): Promise<void> {
    const { clock, mask, replica } = this.deps;
    const now = clock.now();
    const requestedBy: Actor = { type: 'system', replica };
    const detection = describeDetection(verdict).text;
    const written = await writeOperation({
      transaction,
      now,
      operation: {
        id,
        kind: 'rollback',
        organizationId: organization.id,
        organizationTitle: organization.title,
        entityRef: organization.entityRef,
        incident,
        reason: mask(say('automatic.reason', { detection }).text),
        requestedBy,
        requestedAt: toTimestamp(now),
        decisionVerdicts,
      },
    });
    if (!written) {
      throw new Error(
        `The rollback of ${organization.title} was not written although nothing stood in its way.`,
      );
    }
  }
}
