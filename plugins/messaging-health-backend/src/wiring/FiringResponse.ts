import {
  Actor,
  blockingProblems,
  IncidentSummary,
  Organization,
  Policy,
  say,
  Statement,
} from '@messaging-health/backstage-plugin-common';
import { OnTriggerFiring } from '../health/HealthService';
import { IncidentService } from '../incidents';
import { OperationService } from '../operations';
import { HealthAnnouncer, PolicyOutcome } from './HealthAnnouncer';

type FiringEvent = Parameters<OnTriggerFiring>[0];

/** What a firing trigger sets off works through these. */
export interface FiringResponseDependencies {
  policyOf: (organization: Organization) => Policy;
  incidents: Pick<IncidentService, 'openOrJoin' | 'recordRollbackProposal'>;
  operations: Pick<
    OperationService,
    'startByPolicy' | 'modesOf' | 'unfinishedOf'
  >;
  announcer: HealthAnnouncer;
  /** Names this process. */
  replica: string;
}

/**
 * Does what the organization's policy says about a trigger that began to fire: each
 * policy includes those before it. The same firing may be told any number of times:
 * each part is done once, and what is told again takes the place of the first.
 */
export class FiringResponse {
  constructor(private readonly deps: FiringResponseDependencies) {}

  readonly respond: OnTriggerFiring = async event => {
    const { policyOf, announcer } = this.deps;
    const outcome = await this.act(policyOf(event.organization), event);
    await announcer.firing(event, outcome);
  };

  private async act(
    policy: Policy,
    event: FiringEvent,
  ): Promise<PolicyOutcome> {
    if (policy === 'notify') {
      return { rollback: 'none' };
    }
    const openedBy: Actor = { type: 'system', replica: this.deps.replica };
    const incident = await this.deps.incidents.openOrJoin({
      ...event,
      openedBy,
    });
    switch (policy) {
      case 'open-incident':
        return { incident, rollback: 'none' };
      case 'propose-rollback':
        return this.propose(event, incident);
      case 'rollback':
        return this.rollBack(event, incident);
      default:
        throw new Error(`Unexpected policy ${policy satisfies never}`);
    }
  }

  private async propose(
    event: FiringEvent,
    incident: IncidentSummary,
  ): Promise<PolicyOutcome> {
    if (!(await this.mayPeopleStart(event.organization))) {
      return { incident, rollback: 'none' };
    }
    await this.record(event, incident, say('incident.rollback-proposed'));
    return { incident, rollback: 'proposed' };
  }

  private async rollBack(
    event: FiringEvent,
    incident: IncidentSummary,
  ): Promise<PolicyOutcome> {
    const answer = await this.deps.operations.startByPolicy({
      ...event,
      incident: incident.number,
    });
    if (answer.kind === 'started') {
      return { incident, rollback: 'started' };
    }
    const { because } = answer;
    await this.record(event, incident, because);
    const rollback = (await this.mayPeopleStart(event.organization))
      ? 'proposed'
      : 'none';
    return { incident, rollback, because };
  }

  private async record(
    { verdict, detectedAt }: FiringEvent,
    { number }: IncidentSummary,
    statement: Statement,
  ): Promise<void> {
    await this.deps.incidents.recordRollbackProposal({
      incident: number,
      trigger: verdict.trigger,
      detectedAt,
      statement,
    });
  }

  /** Whether people could start a rollback now; asking them for anything else would only hold them up. */
  private async mayPeopleStart(organization: Organization): Promise<boolean> {
    const { operations } = this.deps;
    const { id } = organization;
    const mode = (await operations.modesOf([id])).get(id)?.mode ?? 'v2';
    const isUnderWay = (await operations.unfinishedOf([id])).has(id);
    return (
      mode === 'v2' &&
      !isUnderWay &&
      blockingProblems(organization).length === 0
    );
  }
}
