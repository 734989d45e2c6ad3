import { COUNTED_SIGNALS, RatioSignal } from '../crm/counts/ResponseCounter';
import { EvenShare } from '../faults/EvenShare';
import { ShareFault } from '../faults/faults';
import { SandboxOrganization } from '../organizations/SandboxOrganization';
import { PushedObservation } from '../observations/PushedObservation';
import { HISTORY_MINUTES, shareAt } from './shareAt';

const PER_MINUTE: Record<RatioSignal, number> = {
  webhook: 120,
  'stage-move': 40,
};
const FAULT_OF: Record<RatioSignal, ShareFault> = {
  webhook: 'webhook-5xx',
  'stage-move': 'stage-move-failure',
};

/** What the CRM would have reported of one organization in the hour before `end`, by the minute, oldest first. */
export function observationHistory(
  organization: SandboxOrganization,
  end: Date,
): PushedObservation[] {
  return COUNTED_SIGNALS.flatMap(signal => {
    const share = new EvenShare();
    return Array.from({ length: HISTORY_MINUTES }, (_, index) => {
      const before = HISTORY_MINUTES - 1 - index;
      const at = new Date(end.getTime() - before * 60_000).toISOString();
      const total = PER_MINUTE[signal];
      let failed = 0;
      for (let event = 0; event < total; event++) {
        failed += share.next(shareAt(organization, FAULT_OF[signal], before))
          ? 1
          : 0;
      }
      return {
        id: `history:${signal}:${organization.number}:${at}`,
        organizationId: organization.id,
        signal,
        at,
        total,
        failed,
      };
    });
  });
}
