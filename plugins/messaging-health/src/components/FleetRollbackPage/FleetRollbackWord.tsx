import {
  FleetRollbackStatus,
  OverallHealth,
} from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';
import { HealthPill } from '../HealthPill';

/** The look of a fleet rollback's status, borrowed from the words of health. */
export const HEALTH_OF_FLEET_STATUS: Record<
  FleetRollbackStatus,
  OverallHealth
> = {
  running: 'at-risk',
  stopped: 'breached',
  succeeded: 'healthy',
  ended: 'unknown',
};

/** Where a fleet rollback stands, in a word with its own look. */
export function FleetRollbackWord(props: { status: FleetRollbackStatus }) {
  const t = useWords();
  const { status } = props;
  return (
    <HealthPill health={HEALTH_OF_FLEET_STATUS[status]}>
      {t(`fleetRollback.status.${status}`)}
    </HealthPill>
  );
}
