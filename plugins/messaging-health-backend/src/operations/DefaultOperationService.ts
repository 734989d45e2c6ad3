import { NotFoundError } from '@backstage/errors';
import {
  AbortRequest,
  Actor,
  ApprovalRequest,
  ConversationCandidate,
  GateAnswer,
  Operation,
  OperationInTheWayError,
  OperationKind,
  Organization,
  ScaffolderTaskLink,
  SignOffRequest,
  StepId,
  StepPreview,
  takesPutRight,
} from '@messaging-health/backstage-plugin-common';
import { toTimestamp } from '../database';
import { AutomaticRollback } from './automatic/AutomaticRollback';
import { AutomaticStart, RollbackByPolicy } from './automatic/RollbackByPolicy';
import { describeInTheWay } from './describeInTheWay';
import { FreezeGate } from './FreezeGate';
import { FreezeLifter } from './FreezeLifter';
import { OperationAbort } from './OperationAbort';
import { OperationDecisions } from './OperationDecisions';
import { OperationRecord } from './OperationRecord';
import { OperationsDependencies } from './OperationsDependencies';
import {
  OperationService,
  OrganizationMode,
  StartRequest,
} from './OperationService';
import { FormerState } from './FormerState';
import { OperationStarter } from './OperationStarter';
import { PeoplesAnswers } from './PeoplesAnswers';
import { previewRunbook } from './previewRunbook';
import { refuseIncomplete } from './refuseIncomplete';
import { SignOffDesk } from './SignOffDesk';
import { RUNBOOKS } from './runbooks';
import { findNewestOperation } from './store/findNewestOperation';
import { findOperation } from './store/findOperation';
import { findUnfinishedOperation } from './store/findUnfinishedOperation';
import { insertOperationTask } from './store/insertOperationTask';
import { listModes } from './store/listModes';
import { listOperationsOfIncident } from './store/listOperationsOfIncident';
import { listTasksOfIncident } from './store/listTasksOfIncident';
import { listUnfinishedOperations } from './store/listUnfinishedOperations';
import { listSuspendedAutomations } from './store/listSuspendedAutomations';
import { OperationEngine } from './engine/OperationEngine';

/** What people and other rooms ask of the operations; the engine does the work. */
export class DefaultOperationService implements OperationService {
  private readonly starter: OperationStarter;
  private readonly automatic: AutomaticRollback;
  private readonly answers: PeoplesAnswers;
  private readonly aborter: OperationAbort;
  private readonly decisions: OperationDecisions;
  private readonly desk: SignOffDesk;
  private readonly lifter: FreezeLifter;
  private readonly freezeGate: FreezeGate;

  constructor(
    private readonly deps: OperationsDependencies,
    private readonly engine: OperationEngine,
  ) {
    this.starter = new OperationStarter(deps);
    this.automatic = new AutomaticRollback(deps);
    this.decisions = new OperationDecisions(deps, engine);
    this.answers = new PeoplesAnswers(deps, engine);
    this.aborter = new OperationAbort(deps, engine);
    this.desk = new SignOffDesk(deps, engine);
    this.lifter = new FreezeLifter(deps);
    this.freezeGate = new FreezeGate(deps);
  }

  async start(request: StartRequest, by: Actor): Promise<Operation> {
    const operation = await this.startOrJoin(request, by);
    if (request.scaffolderTaskId) {
      // A task whose link was lost to a crash asks again, and joins.
      await insertOperationTask({
        knex: this.deps.knex,
        operationId: operation.id,
        taskId: request.scaffolderTaskId,
        at: toTimestamp(this.deps.clock.now()),
      });
    }
    return operation;
  }

  private async startOrJoin(
    request: StartRequest,
    by: Actor,
  ): Promise<Operation> {
    const started = await this.starter.start(request, by);
    if (started.kind === 'in-the-way') {
      const { operation } = started;
      if (request.kind === 'drift-correction' && takesPutRight(operation)) {
        const record = await this.record(operation.id);
        await this.answers.putRight(record, request.reason, by);
        return this.get(operation.id);
      }
      if (
        request.ifUnfinished !== 'resume' ||
        operation.kind !== request.kind
      ) {
        throw new OperationInTheWayError(
          operation,
          describeInTheWay(operation),
        );
      }
      return this.resume(operation.id, by);
    }
    this.engine.kick(started.id);
    return this.get(started.id);
  }

  async startByPolicy(asked: RollbackByPolicy): Promise<AutomaticStart> {
    const started = await this.automatic.start(asked);
    if (started.kind === 'started') {
      this.engine.kick(started.id);
    }
    return started;
  }

  async get(operationId: string): Promise<Operation> {
    return (await this.record(operationId)).operation;
  }

  async latestOf(organizationId: string): Promise<Operation | undefined> {
    const { knex } = this.deps;
    const found =
      (await findUnfinishedOperation({ knex, organizationId })) ??
      (await findNewestOperation({ knex, organizationId }));
    return found?.operation;
  }

  async unfinishedOf(
    organizationIds: string[],
  ): Promise<Map<string, Operation>> {
    const { knex } = this.deps;
    const found = await listUnfinishedOperations({ knex, organizationIds });
    return new Map(
      found.map(({ operation }) => [operation.organizationId, operation]),
    );
  }

  async ofIncident(incident: string): Promise<Operation[]> {
    const { knex } = this.deps;
    const found = await listOperationsOfIncident({ knex, incident });
    return found.map(({ operation }) => operation);
  }

  async tasksOfIncident(incident: string): Promise<ScaffolderTaskLink[]> {
    return listTasksOfIncident({ knex: this.deps.knex, incident });
  }

  async resume(operationId: string, by: Actor): Promise<Operation> {
    await this.answers.resume(await this.record(operationId), by);
    return this.get(operationId);
  }

  async abort(
    operationId: string,
    request: AbortRequest,
    by: Actor,
  ): Promise<Operation> {
    await this.aborter.abort(await this.record(operationId), request, by);
    return this.get(operationId);
  }

  async approve(
    operationId: string,
    request: ApprovalRequest,
    by: Actor,
  ): Promise<Operation> {
    await this.decisions.approve(await this.record(operationId), request, by);
    return this.get(operationId);
  }

  async pause(
    operationId: string,
    reason: string,
    by: Actor,
  ): Promise<Operation> {
    await this.decisions.pause(await this.record(operationId), reason, by);
    return this.get(operationId);
  }

  async waive(
    operationId: string,
    stepId: StepId,
    reason: string,
    by: Actor,
  ): Promise<Operation> {
    const record = await this.record(operationId);
    await this.decisions.waive(record, stepId, reason, by);
    return this.get(operationId);
  }

  async signOff(
    operationId: string,
    request: SignOffRequest,
    by: Actor,
  ): Promise<Operation> {
    await this.desk.signOff(await this.record(operationId), request, by);
    return this.get(operationId);
  }

  async listCandidates(operationId: string): Promise<ConversationCandidate[]> {
    return this.desk.listCandidates(await this.record(operationId));
  }

  async preview(
    kind: OperationKind,
    organizationId: string,
  ): Promise<StepPreview[]> {
    const organization = await this.deps.organizations.get(
      organizationId.toLocaleLowerCase('en-US'),
    );
    refuseIncomplete(organization);
    return previewRunbook(this.deps, RUNBOOKS[kind].steps, organization);
  }

  async modesOf(
    organizationIds: string[],
  ): Promise<Map<string, OrganizationMode>> {
    return listModes({ knex: this.deps.knex, organizationIds });
  }

  async gate({ id }: Organization): Promise<GateAnswer> {
    return this.freezeGate.ask(id);
  }

  async formerStatesOf(organizationId: string): Promise<FormerState[]> {
    return listSuspendedAutomations({ knex: this.deps.knex, organizationId });
  }

  async liftFreeze(
    organization: Organization,
    reason: string,
    by: Actor,
  ): Promise<GateAnswer> {
    await this.lifter.lift(organization, reason, by);
    return this.gate(organization);
  }

  private async record(operationId: string): Promise<OperationRecord> {
    const { knex } = this.deps;
    const found = await findOperation({ knex, id: operationId });
    if (!found) {
      throw new NotFoundError(`There is no operation ${operationId}.`);
    }
    return found;
  }
}
