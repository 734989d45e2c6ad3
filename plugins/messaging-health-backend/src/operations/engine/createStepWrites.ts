import {
  Operation,
  Organization,
} from '@messaging-health/backstage-plugin-common';
import { toTimestamp } from '../../database';
import { nameActor } from '../../timeline/nameActor';
import { StepWrites } from '../steps/RunbookStep';
import { insertSuspendedAutomations } from '../store/insertSuspendedAutomations';
import { setFreeze } from '../store/setFreeze';
import { LeasedWriter } from './LeasedWriter';

/** What a step may write, each through the guard of the operation's lease. */
export function createStepWrites(
  writer: LeasedWriter,
  operation: Operation,
  { id: organizationId }: Organization,
): StepWrites {
  const { id: operationId, incident, reason, requestedBy } = operation;
  return {
    freeze: () =>
      writer.write({}, (transaction, now) =>
        setFreeze({
          transaction,
          organizationId,
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
    noteV2Off: at => writer.write({ v2_off_at: toTimestamp(at) }),
    noteSwitch: at => writer.write({ switched_at: toTimestamp(at) }),
    keepFormerState: automations =>
      writer.write({}, (transaction, now) =>
        insertSuspendedAutomations({
          transaction,
          organizationId,
          operationId,
          automations,
          now,
        }),
      ),
  };
}
