import {
  Organization,
  StepId,
} from '@messaging-health/backstage-plugin-common';
import { createStepView } from '../createStepView';
import { OperationRecord } from '../OperationRecord';
import { OperationsDependencies } from '../OperationsDependencies';
import { StepRun } from '../steps/RunbookStep';
import { listSuspendedAutomations } from '../store/listSuspendedAutomations';
import { createStepWrites } from './createStepWrites';
import { LeasedWriter } from './LeasedWriter';
import { TurnQueue } from './TurnQueue';

/** Gives a step at work the world, and writes that only the operation's worker can make. */
export function createStepRun(options: {
  deps: OperationsDependencies;
  turns: TurnQueue;
  writer: LeasedWriter;
  stepId: StepId;
  organization: Organization;
  record: OperationRecord;
  signal: AbortSignal;
}): StepRun {
  const { deps, turns, writer, stepId, organization, signal } = options;
  const { knex, incidents } = deps;
  let record = options.record;
  const writes = createStepWrites(writer, record.operation, organization);
  return {
    ...createStepView(deps, organization, signal),
    readRecord: () => record,
    incidents,
    report: statement => writer.report(stepId, statement),
    inTurn: work => turns.take(organization.n8n.instance, signal, work),
    countFormerStates: async () => {
      const kept = await listSuspendedAutomations({
        knex,
        organizationId: organization.id,
      });
      return kept.length;
    },
    writes: {
      ...writes,
      noteV2Off: async at => {
        await writes.noteV2Off(at);
        record = { ...record, v2OffAt: at };
      },
      noteSwitch: async at => {
        await writes.noteSwitch(at);
        record = { ...record, switchedAt: at };
      },
    },
  };
}
