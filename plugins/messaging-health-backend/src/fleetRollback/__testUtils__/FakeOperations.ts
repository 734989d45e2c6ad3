import {
  Actor,
  isOperationFinished,
  Mode,
  Operation,
  OperationInTheWayError,
  OperationKind,
  say,
  StartOperationRequest,
  STEPS_OF,
} from '@messaging-health/backstage-plugin-common';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { Death } from '../../operations/__testUtils__';
import { FleetDependencies } from '../FleetDependencies';

const ANA: Actor = { type: 'user', entityRef: 'user:default/ana.plantao' };

/**
 * The operations of many invented organizations, which outlive every replica: one
 * unfinished operation each, as the database has it, and moved on only by the test.
 */
export class FakeOperations implements FleetRollbackOperations {
  /** Each rollback that was really begun, in order. */
  readonly begun: string[] = [];
  /** Those that somebody resumed. */
  readonly resumed: string[] = [];
  /** Those that have failed at least once. */
  readonly failed = new Set<string>();
  readonly modes = new Map<string, Mode>();
  /** What the next beginnings fail with. */
  readonly refusals = new Map<string, Error>();
  private readonly operations: Operation[] = [];

  constructor(private readonly death: Death, private readonly clock: Clock) {}

  async start(
    request: StartOperationRequest & { fleetRollbackId?: string },
    by: Actor,
  ): Promise<Operation> {
    const { organizationId } = request;
    this.death.point(`before start ${organizationId}`);
    const refusal = this.refusals.get(organizationId);
    if (refusal) {
      throw refusal;
    }
    const other = this.unfinished(organizationId);
    if (other) {
      throw new OperationInTheWayError(other, 'Another is under way.');
    }
    this.begun.push(organizationId);
    const operation = this.add({ ...request, by });
    this.death.point(`after start ${organizationId}`);
    return operation;
  }

  async resume(operationId: string): Promise<Operation> {
    const operation = await this.get(operationId);
    this.resumed.push(operation.organizationId);
    return this.put({ ...operation, status: 'running' });
  }

  async get(operationId: string): Promise<Operation> {
    this.death.point('operations get');
    const found = this.operations.find(({ id }) => id === operationId);
    if (!found) {
      throw new Error(`There is no operation ${operationId}.`);
    }
    return found;
  }

  async latestOf(organizationId: string): Promise<Operation | undefined> {
    this.death.point('operations latestOf');
    return this.operations.findLast(
      operation => operation.organizationId === organizationId,
    );
  }

  async unfinishedOf(ids: string[]): Promise<Map<string, Operation>> {
    this.death.point('operations unfinishedOf');
    return new Map(
      ids.flatMap(id => {
        const operation = this.unfinished(id);
        return operation ? [[id, operation]] : [];
      }),
    );
  }

  async modesOf(ids: string[]) {
    this.death.point('operations modesOf');
    return new Map(
      ids.map(id => [id, { mode: this.modes.get(id) ?? ('v2' as const) }]),
    );
  }

  /** Begins one that belongs to no fleet rollback. */
  beginApart(organizationId: string, kind: OperationKind = 'rollback') {
    return this.add({ organizationId, kind, reason: 'apart', by: ANA });
  }

  /** Its customers are proved to be served; people's part is open. */
  serve(organizationId: string): void {
    this.change(organizationId, operation => ({
      ...operation,
      status: 'waiting',
      steps: operation.steps.map(step =>
        step.id === 'verify-webhooks' ? { ...step, status: 'done' } : step,
      ),
    }));
  }

  finish(organizationId: string): void {
    this.serve(organizationId);
    this.modes.set(organizationId, 'contingency');
    this.change(organizationId, operation => ({
      ...operation,
      status: 'succeeded',
    }));
  }

  fail(organizationId: string): void {
    this.failed.add(organizationId);
    this.change(organizationId, operation => ({
      ...operation,
      status: 'failed',
      steps: operation.steps.map(step =>
        step.id === 'deactivate-v2'
          ? {
              ...step,
              status: 'failed',
              failure: {
                cause: 'n8n answered 401: Unauthorized',
                serving: 'v2',
                nextAction: say('operation.next.check-credentials', {
                  system: 'n8n',
                }),
                at: operation.requestedAt,
              },
            }
          : step,
      ),
    }));
  }

  abort(organizationId: string): void {
    this.change(organizationId, operation => ({
      ...operation,
      status: 'aborted',
      abort: {
        by: 'user:default/bruno',
        at: operation.requestedAt,
        reason: 'wrong organization',
      },
    }));
  }

  /** The newest of each organization. */
  all(): Map<string, Operation> {
    return new Map(
      this.operations.map(operation => [operation.organizationId, operation]),
    );
  }

  /** All that are under way and not served. */
  underWay(): string[] {
    return this.operations
      .filter(({ status }) => status === 'running')
      .map(({ organizationId }) => organizationId);
  }

  private unfinished(organizationId: string): Operation | undefined {
    return this.operations.find(
      operation =>
        operation.organizationId === organizationId &&
        !isOperationFinished(operation.status),
    );
  }

  private change(
    organizationId: string,
    how: (operation: Operation) => Operation,
  ): void {
    const operation = this.unfinished(organizationId);
    if (!operation) {
      throw new Error(`${organizationId} has no operation to change.`);
    }
    this.put(how(operation));
  }

  private put(operation: Operation): Operation {
    const index = this.operations.findIndex(({ id }) => id === operation.id);
    this.operations[index] = operation;
    return operation;
  }

  private add(asked: {
    organizationId: string;
    kind: OperationKind;
    reason: string;
    by: Actor;
    fleetRollbackId?: string;
  }): Operation {
    const at = this.clock.now().toISOString();
    const number = this.operations.length + 1;
    const operation: Operation = {
      id: `20000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
      kind: asked.kind,
      status: 'running',
      organizationId: asked.organizationId,
      organizationTitle: asked.organizationId,
      entityRef: 'group:default/invented',
      incident: `INC-${asked.organizationId.slice(-6)}`,
      reason: asked.reason,
      requestedBy: asked.by,
      requestedAt: at,
      updatedAt: at,
      signOffs: [],
      steps: STEPS_OF[asked.kind].map((id, index) => ({
        id,
        position: index + 1,
        status: 'pending',
        attempts: 0,
        proofs: [],
      })),
      fleetRollbackId: asked.fleetRollbackId,
    };
    this.operations.push(operation);
    return operation;
  }
}

type FleetRollbackOperations = FleetDependencies['operations'];
