import {
  CorrectiveAction,
  Incident,
  IncidentSummary,
  isIncidentEnded,
  TimelineEntry,
  TimelineKind,
} from '@messaging-health/backstage-plugin-common';
import { IncidentOpening, IncidentService } from '../../incidents';
import { Death } from './Death';

type Told<Name extends keyof IncidentService> = IncidentService[Name] extends (
  first: infer First,
  ...rest: never
) => unknown
  ? First
  : never;

function notPlayed(): never {
  throw new Error('The operations do not ask the incidents for this.');
}

/** What no operation looks at. */
const RECORD_OF_NOTHING = {
  roles: [],
  clocks: [],
  forecasts: [],
  correctiveActions: [],
  closing: { mayClose: false, items: [] },
  communications: { sent: [] },
  attachments: [],
  evidence: [],
  operationIds: [],
  scaffolderTasks: [],
};

/** Incidents that remember what they were told, each thing once, as the real ones do. */
export class FakeIncidents implements IncidentService {
  readonly told = new Set<string>();
  private current: IncidentSummary | undefined;
  private isComplete = false;
  private lacking: string[] = [];
  /** Corrective actions that stand in the way of v2's return. */
  readonly blocking: CorrectiveAction[] = [];
  plannedReturnAt: Date | undefined;

  constructor(private readonly death: Death) {}

  private tell(key: string): void {
    this.death.point(`before incident ${key}`);
    this.told.add(key);
    this.death.point(`after incident ${key}`);
  }

  async openOrJoin(opening: IncidentOpening): Promise<IncidentSummary> {
    this.tell('opened');
    const { organization, openedBy, detectedAt } = opening;
    this.current ??= {
      number: 'INC-000001',
      organizationId: organization.id,
      organizationTitle: organization.title,
      entityRef: organization.entityRef,
      status: 'detected',
      severity: 'critical',
      sla: 'running',
      triggers: ['webhook-5xx'],
      detectedAt: detectedAt.toISOString(),
      openedBy,
      updatedAt: detectedAt.toISOString(),
    };
    return this.current;
  }

  async get(): Promise<Incident> {
    this.death.point('incident get');
    if (!this.current) {
      return notPlayed();
    }
    const { detectedAt: at, openedBy: author } = this.current;
    return {
      ...this.current,
      decidedAt: at,
      ...RECORD_OF_NOTHING,
      hypotheses: this.isComplete
        ? [
            {
              ...{ id: 'guess', text: 'A guess', author, at },
              ...{ status: 'open', evidence: [] },
            },
          ]
        : [],
      timeline: this.isComplete
        ? [this.entry('detection'), this.entry('communication')]
        : [this.entry('detection')],
    };
  }

  private entry(kind: TimelineKind): TimelineEntry {
    if (!this.current) {
      return notPlayed();
    }
    return {
      organizationId: this.current.organizationId,
      incident: this.current.number,
      sequence: 1,
      at: this.current.detectedAt,
      actor: this.current.openedBy,
      kind,
      statement: { code: 'test', values: {}, text: 'test' },
      details: {},
      previousHash: '',
      hash: '',
    };
  }

  async plannedReturnOf(): Promise<Date | undefined> {
    return this.plannedReturnAt;
  }

  async actionsBlockingReturn(): Promise<CorrectiveAction[]> {
    return this.blocking;
  }

  async recordRollbackProposal({ statement }: Told<'recordRollbackProposal'>) {
    this.tell(`proposal ${statement.code}`);
  }

  async recordRollbackDecision({
    operationId,
  }: Told<'recordRollbackDecision'>) {
    this.tell(`decision ${operationId}`);
    if (this.current) {
      const { detectedAt } = this.current;
      this.current = { decidedAt: detectedAt, ...this.current };
    }
  }

  async recordOperationDecision({
    kind,
    operationId,
  }: Told<'recordOperationDecision'>) {
    this.tell(`${kind} decision ${operationId}`);
  }

  async recordMonitoring() {
    this.tell('monitoring');
  }

  async closeAfterRollForward(
    _closing?: Told<'closeAfterRollForward'>,
  ): Promise<{ missing: string[] }> {
    this.tell('closing');
    if (this.current) {
      const status = this.lacking.length === 0 ? 'closed' : 'resolved';
      this.current = { ...this.current, status };
    }
    return { missing: this.lacking };
  }

  /** A return leaves the incident resolved, since its record lacks something. */
  resolveOnly(lacking: string[]): void {
    this.lacking = lacking;
  }

  async record({ onceKey }: Told<'record'>) {
    this.tell(`record ${onceKey}`);
  }

  async recordStepOutcome(outcome: Told<'recordStepOutcome'>) {
    this.tell(`${outcome.step} ${outcome.outcome} ${outcome.attempt}`);
  }

  async recordSignOff({ conversationId }: Told<'recordSignOff'>) {
    this.tell(`sign-off ${conversationId}`);
  }

  async recordRestoration() {
    this.tell('restoration');
  }

  async recordAbort({ reason }: Told<'recordAbort'>) {
    this.tell(`abort ${reason}`);
  }

  async completeAfterRollback() {
    this.tell('completion');
    this.isComplete = true;
    return { missing: [] };
  }

  async addNote(): Promise<TimelineEntry> {
    this.tell('note');
    return (await this.get()).timeline[0];
  }

  async list() {
    return notPlayed();
  }

  async dismiss() {
    return notPlayed();
  }

  async summary() {
    return notPlayed();
  }

  async resolve() {
    return notPlayed();
  }

  async setSeverity() {
    return notPlayed();
  }

  async planGoLive() {
    return notPlayed();
  }

  get hypotheses() {
    return notPlayed();
  }

  get correctiveActions() {
    return notPlayed();
  }

  get roles() {
    return notPlayed();
  }

  async change() {
    return notPlayed();
  }

  async closingGate() {
    return notPlayed();
  }

  async close() {
    return notPlayed();
  }

  async ofOrganization() {
    const isOpen = this.current && !isIncidentEnded(this.current.status);
    return { open: isOpen ? this.current : undefined, past: [] };
  }

  async openOf() {
    return notPlayed();
  }
}
