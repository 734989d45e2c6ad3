import { GateAnswer } from '@messaging-health/backstage-plugin-common';
import { OrganizationMode } from './OperationService';

/** May v2 be activated now? */
export function answerGate(
  organizationId: string,
  { freeze }: OrganizationMode,
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
    until: freeze.incident
      ? `Until ${freeze.incident} is over by a roll-forward, or somebody lifts the freeze.`
      : 'Until somebody lifts the freeze.',
    freeze,
  };
}
