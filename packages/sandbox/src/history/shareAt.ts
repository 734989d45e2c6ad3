import {
  HEALTHY_SHARE,
  ShareFault,
  USUAL_FAULT_SHARES,
} from '../faults/faults';
import { SandboxOrganization } from '../organizations/SandboxOrganization';

export const HISTORY_MINUTES = 60;

/** What part failed, so many minutes before the history's end. */
export function shareAt(
  organization: SandboxOrganization,
  fault: ShareFault,
  minutesBeforeEnd: number,
): number {
  const { initialFault, faultShares } = organization;
  const isOn =
    initialFault?.fault === fault && minutesBeforeEnd < initialFault.minutes;
  return isOn ? faultShares[fault] ?? USUAL_FAULT_SHARES[fault] : HEALTHY_SHARE;
}
