import {
  Actor,
  IncidentSummary,
  ListIncidentsQuery,
  say,
  TimelineEntry,
} from '@messaging-health/backstage-plugin-common';
import { CorrectiveActionDesk } from './CorrectiveActionDesk';
import { HypothesisDesk } from './HypothesisDesk';
import { IncidentChange } from './IncidentChange';
import { IncidentCloser } from './IncidentCloser';
import { IncidentDependencies } from './IncidentDependencies';
import { IncidentOpener } from './IncidentOpener';
import { IncidentReader } from './IncidentReader';
import { IncidentRecorder } from './IncidentRecorder';
import { IncidentOpening, IncidentService } from './IncidentService';
import { JudgementDesk } from './JudgementDesk';
import { nameActor } from '../timeline/nameActor';
import { RecordCompleter } from './RecordCompleter';
import { RoleDesk } from './RoleDesk';
import { StoredIncident } from './store/incidentRow';

type Argument<Name extends keyof IncidentService> =
  IncidentService[Name] extends (first: infer First, ...rest: never) => unknown
    ? First
    : never;

/** The incidents in the plugin's database. Each method's work stands in the class that it is handed to. */
export class DefaultIncidentService implements IncidentService {
  private readonly reader: IncidentReader;
  private readonly opener: IncidentOpener;
  private readonly recorder: IncidentRecorder;
  private readonly closer: IncidentCloser;
  private readonly completer: RecordCompleter;
  private readonly judgement: JudgementDesk;
  readonly hypotheses: HypothesisDesk;
  readonly correctiveActions: CorrectiveActionDesk;
  readonly roles: RoleDesk;

  constructor(private readonly deps: IncidentDependencies) {
    this.reader = new IncidentReader(deps);
    this.opener = new IncidentOpener(deps, this.reader);
    this.recorder = new IncidentRecorder(deps);
    this.closer = new IncidentCloser(deps);
    this.completer = new RecordCompleter(deps);
    this.judgement = new JudgementDesk(deps);
    this.hypotheses = new HypothesisDesk(deps);
    this.correctiveActions = new CorrectiveActionDesk(deps);
    this.roles = new RoleDesk(deps, this.reader);
  }

  openOrJoin(opening: IncidentOpening): Promise<IncidentSummary> {
    return this.opener.openOrJoin(opening);
  }

  get(number: string) {
    return this.reader.get(number);
  }

  summary(number: string) {
    return this.reader.summary(number);
  }

  list(query: ListIncidentsQuery) {
    return this.reader.list(query);
  }

  ofOrganization(organizationId: string, limit: number) {
    return this.reader.ofOrganization(organizationId, limit);
  }

  openOf(organizationIds: string[]) {
    return this.reader.openOf(organizationIds);
  }

  closingGate(number: string) {
    return this.reader.closingGate(number);
  }

  plannedReturnOf(number: string) {
    return this.reader.plannedReturnOf(number);
  }

  actionsBlockingReturn(number: string) {
    return this.reader.actionsBlockingReturn(number);
  }

  change<T>(number: string, work: (change: IncidentChange) => Promise<T>) {
    return IncidentChange.run(this.deps, number, work);
  }

  async setSeverity(
    number: string,
    by: Actor,
    judgement: Parameters<IncidentService['setSeverity']>[2],
  ) {
    await this.judgement.setSeverity(number, by, judgement);
    return this.reader.summary(number);
  }

  async planGoLive(
    number: string,
    by: Actor,
    plan: Parameters<IncidentService['planGoLive']>[2],
  ) {
    await this.judgement.planGoLive(number, by, plan);
    return this.reader.summary(number);
  }

  /** Also after the end: a correction of the record is a new entry. */
  async addNote(
    number: string,
    by: Actor,
    text: string,
  ): Promise<TimelineEntry> {
    return IncidentChange.run(this.deps, number, async change => {
      await change.update();
      const entry = await change.append({
        actor: by,
        kind: 'note',
        statement: say('incident.note', { person: nameActor(by), text }),
      });
      await change.foundSomething(by, entry.sequence);
      return entry;
    });
  }

  async dismiss(number: string, by: Actor, reason: string) {
    return this.summarize(await this.closer.dismiss(number, by, reason));
  }

  async resolve(number: string, by: Actor, reason: string) {
    return this.summarize(await this.closer.resolve(number, by, reason));
  }

  async close(number: string, by: Actor, reason: string) {
    return this.summarize(await this.closer.close(number, by, reason));
  }

  recordRollbackProposal(proposal: Argument<'recordRollbackProposal'>) {
    return this.recorder.rollbackProposal(proposal);
  }

  recordRollbackDecision(decision: Argument<'recordRollbackDecision'>) {
    return this.recorder.rollbackDecision(decision);
  }

  recordOperationDecision(decision: Argument<'recordOperationDecision'>) {
    return this.recorder.operationDecision(decision);
  }

  recordMonitoring(monitoring: Argument<'recordMonitoring'>) {
    return this.recorder.monitoring(monitoring);
  }

  closeAfterRollForward(closing: Argument<'closeAfterRollForward'>) {
    return this.closer.closeAfterRollForward(closing);
  }

  record(entry: Argument<'record'>) {
    return this.recorder.entry(entry);
  }

  recordStepOutcome(outcome: Argument<'recordStepOutcome'>) {
    return this.recorder.stepOutcome(outcome);
  }

  recordSignOff(signOff: Argument<'recordSignOff'>) {
    return this.recorder.signOff(signOff);
  }

  recordRestoration(restoration: Argument<'recordRestoration'>) {
    return this.recorder.restoration(restoration);
  }

  recordAbort(abort: Argument<'recordAbort'>) {
    return this.recorder.abort(abort);
  }

  completeAfterRollback(completion: Argument<'completeAfterRollback'>) {
    return this.completer.completeAfterRollback(completion);
  }

  private async summarize(incident: StoredIncident): Promise<IncidentSummary> {
    return (await this.reader.summarize([incident]))[0];
  }
}
