import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  FleetRollback,
  GateAnswer,
  Operation,
  StartFleetRollbackRequest,
  StartOperationRequest,
} from '@messaging-health/backstage-plugin-common';
import {
  MessagingHealthRequestOptions,
  MessagingHealthService,
} from '@messaging-health/backstage-plugin-node';
import { Script } from './Script';

/** Answers each read with the next line of its script; the last one stays. */
export class ScriptedMessagingHealth implements MessagingHealthService {
  readonly started: StartOperationRequest[] = [];
  readonly resumed: string[] = [];
  /** Whoever started or resumed something. */
  readonly startedWith: BackstageCredentials[] = [];
  readonly readWith: BackstageCredentials[] = [];
  readonly asked: Array<{
    organizationId: string;
    credentials: BackstageCredentials;
  }> = [];
  readonly startedFleets: StartFleetRollbackRequest[] = [];
  private readonly reads: Script<Operation>;
  private readonly starts: Script<Operation>;
  private readonly gate: Script<GateAnswer>;
  private readonly fleetReads: Script<FleetRollback>;
  private readonly fleetStarts: Script<FleetRollback>;

  constructor(
    reads: Array<Operation | Error>,
    starts: Array<Operation | Error> = reads,
    gate: Array<GateAnswer | Error> = [],
    fleet: {
      reads: Array<FleetRollback | Error>;
      starts?: Array<FleetRollback | Error>;
    } = { reads: [] },
  ) {
    this.reads = new Script(reads);
    this.starts = new Script(starts);
    this.gate = new Script(gate);
    this.fleetReads = new Script(fleet.reads);
    this.fleetStarts = new Script(fleet.starts ?? fleet.reads);
  }

  async startOperation(
    request: StartOperationRequest,
    { credentials }: MessagingHealthRequestOptions,
  ): Promise<Operation> {
    this.started.push(request);
    this.startedWith.push(credentials);
    return this.starts.next();
  }

  async resumeOperation(
    operationId: string,
    { credentials }: MessagingHealthRequestOptions,
  ): Promise<Operation> {
    this.resumed.push(operationId);
    this.startedWith.push(credentials);
    return this.starts.next();
  }

  async getOperation(
    _operationId: string,
    { credentials }: MessagingHealthRequestOptions,
  ): Promise<Operation> {
    this.readWith.push(credentials);
    return this.reads.next();
  }

  async askGate(
    organizationId: string,
    { credentials }: MessagingHealthRequestOptions,
  ): Promise<GateAnswer> {
    this.asked.push({ organizationId, credentials });
    return this.gate.next();
  }

  async startFleetRollback(
    request: StartFleetRollbackRequest,
    { credentials }: MessagingHealthRequestOptions,
  ): Promise<FleetRollback> {
    this.startedFleets.push(request);
    this.startedWith.push(credentials);
    return this.fleetStarts.next();
  }

  async listFleetRollbacks(): Promise<FleetRollback[]> {
    return [this.fleetReads.peek()];
  }

  async getFleetRollback(
    _fleetRollbackId: string,
    { credentials }: MessagingHealthRequestOptions,
  ): Promise<FleetRollback> {
    this.readWith.push(credentials);
    return this.fleetReads.next();
  }
}
