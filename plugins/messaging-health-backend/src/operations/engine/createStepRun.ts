import {
  Organization,
  StepId,
} from '@messaging-health/backstage-plugin-common';
import { toTimestamp } from '../../database';
import { createStepView } from '../createStepView';
import { nameActor } from '../../incidents/nameActor';
import { OperationRecord } from '../OperationRecord';
import { OperationsDependencies } from '../OperationsDependencies';
import { StepRun } from '../steps/RunbookStep';
import { insertSuspendedAutomations } from '../store/insertSuspendedAutomations';
import { listSuspendedAutomations } from '../store/listSuspendedAutomations';
import { setFreeze } from '../store/setFreeze';
import { LeasedWriter } from './LeasedWriter';

/** Gives a step at work the world, and writes that only the operation's worker can make. */
export function createStepRun(options: {
  deps: OperationsDependencies;
  writer: LeasedWriter;
  stepId: StepId;
  organization: Organization;
  record: OperationRecord;
  signal: AbortSignal;
}): StepRun {
  const { deps, writer, stepId, organization, signal } = options;
  const { knex, incidents } = deps;
  let record = options.record;
  const { id: operationId, incident, reason, requestedBy } = record.operation;
  return {
    ...createStepView(deps, organization, signal),
    get record() {
      return record;
    },
    incidents,
    report: statement => writer.report(stepId, statement),
    countFormerStates: async () =>
      (
        await listSuspendedAutomations({
          knex,
          organizationId: organization.id,
        })
      ).length,
    writes: {
      freeze: () =>
        writer.write({}, (transaction, now) =>
          setFreeze({
            transaction,
            organizationId: organization.id,
            now,
            freeze: {
              since: now,
              reason,
              by: nameActor(requestedBy),
              incident,
              operationId,
            },
          }),
        ),
      noteV2Off: async at => {
        await writer.write({ v2_off_at: toTimestamp(at) });
        record = { ...record, v2OffAt: at };
      },
      noteSwitch: async at => {
        await writer.write({ switched_at: toTimestamp(at) });
        record = { ...record, switchedAt: at };
      },
      keepFormerState: automations =>
        writer.write({}, (transaction, now) =>
          insertSuspendedAutomations({
            transaction,
            organizationId: organization.id,
            operationId,
            automations,
            now,
          }),
        ),
    },
  };
}
