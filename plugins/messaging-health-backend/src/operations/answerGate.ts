import { GateAnswer } from '@messaging-health/backstage-plugin-common';
import { toTimestamp } from '../database';
import { GateOutlook } from './gateOutlook';
import { OrganizationMode } from './OperationService';

/** May v2 be activated now? With an outlook, the answer also says until when not. */
export function answerGate(
  organizationId: string,
  { freeze }: OrganizationMode,
  outlook?: GateOutlook,
): GateAnswer {
  if (!freeze) {
    return {
      organizationId,
      allowed: true,
      reason: 'Activations are not frozen.',
    };
  }
  const incident = freeze.incident ? ` (incident ${freeze.incident})` : '';
  return {
    organizationId,
    allowed: false,
    reason: `Frozen since ${freeze.since}${incident}: ${freeze.reason}`,
    incident: freeze.incident,
    until: outlook?.until.text,
    untilStatement: outlook?.until,
    untilAt: outlook?.untilAt && toTimestamp(outlook.untilAt),
    plannedReturnAt:
      outlook?.plannedReturnAt && toTimestamp(outlook.plannedReturnAt),
    freeze,
  };
}
