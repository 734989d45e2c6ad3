import {
  Operation,
  Organization,
} from '@messaging-health/backstage-plugin-common';
import { toTimestamp } from '../../database';
import { nameActor } from '../../timeline/nameActor';
import { StepWrites } from '../steps/RunbookStep';
import { insertSuspendedAutomations } from '../store/insertSuspendedAutomations';
import { markRestored } from '../store/markRestored';
import { switchReportColumn } from '../store/operationRow';
import { setFreeze } from '../store/setFreeze';
import { setMode } from '../store/setMode';
import { setSubstitution } from '../store/setSubstitution';
import { LeasedWriter } from './LeasedWriter';

/** What a step may write, each through the guard of the operation's lease. */
export function createStepWrites(
  writer: LeasedWriter,
  operation: Operation,
  { id: organizationId }: Organization,
): Omit<StepWrites, 'keepState'> {
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
    setMode: mode =>
      writer.write({}, (transaction, now) =>
        setMode({ transaction, organizationId, mode, now }),
      ),
    noteSubstitution: substitution =>
      writer.write({}, (transaction, now) =>
        setSubstitution({ transaction, organizationId, substitution, now }),
      ),
    keepSwitchReport: report =>
      writer.write({ switch_report: switchReportColumn.encode(report) }),
    noteRestored: keys =>
      writer.write({}, (transaction, now) =>
        markRestored({ transaction, organizationId, keys, now }),
      ),
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
