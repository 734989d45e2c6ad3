import {
  Organization,
  StepId,
} from '@messaging-health/backstage-plugin-common';
import { createStepView } from '../createStepView';
import { OperationRecord } from '../OperationRecord';
import { OperationsDependencies } from '../OperationsDependencies';
import { StepRun } from '../steps/RunbookStep';
import { createStepWrites } from './createStepWrites';
import { LeasedWriter } from './LeasedWriter';
import { SwitchTurns } from './SwitchTurns';

/** Gives a step at work the world, and writes that only the operation's worker can make. */
export function createStepRun(options: {
  deps: OperationsDependencies;
  turns: SwitchTurns;
  writer: LeasedWriter;
  stepId: StepId;
  organization: Organization;
  record: OperationRecord;
  signal: AbortSignal;
}): StepRun {
  const { deps, turns, writer, stepId, organization, signal } = options;
  const { incidents } = deps;
  let record = options.record;
  const writes = createStepWrites(writer, record.operation, organization);
  return {
    ...createStepView(deps, organization, signal, record.operation.terms),
    kind: record.operation.kind,
    me: { type: 'system', replica: deps.replica },
    readRecord: () => record,
    incidents,
    report: statement => writer.report(stepId, statement),
    inTurn: work => turns.take(organization.n8n.instance, signal, work),
    readState: schema => {
      const state = record.states.get(stepId);
      return state === undefined ? undefined : schema.parse(state);
    },
    writes: {
      ...writes,
      noteV2Off: async at => {
        await writes.noteV2Off(at);
        record = { ...record, v2OffAt: at };
      },
      keepState: async state => {
        await writer.keepState(stepId, state);
        record = {
          ...record,
          states: new Map(record.states).set(stepId, state),
        };
      },
      noteSwitch: async at => {
        await writes.noteSwitch(at);
        record = { ...record, switchedAt: at };
      },
    },
  };
}
