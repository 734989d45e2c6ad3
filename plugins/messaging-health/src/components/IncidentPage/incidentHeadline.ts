import {
  Incident,
  IncidentStatus,
  OverallHealth,
} from '@messaging-health/backstage-plugin-common';
import { Format } from '../../hooks/useFormat';
import { Words } from '../../hooks/useWords';

/** The look of an incident's status, borrowed from the words of health. */
export const HEALTH_OF_STATUS: Record<IncidentStatus, OverallHealth> = {
  detected: 'breached',
  diagnosing: 'breached',
  mitigating: 'breached',
  mitigated: 'at-risk',
  monitoring: 'at-risk',
  resolved: 'healthy',
  closed: 'healthy',
  dismissed: 'healthy',
};

/** An incident in one sentence. */
export function incidentHeadline(
  incident: Incident,
  t: Words,
  format: Format,
  now: number,
): string {
  const { number, status, detectedAt, restoredAt } = incident;
  switch (status) {
    case 'detected':
    case 'diagnosing':
      return t(`incident.verdict.${status}`, {
        number,
        age: format.age(now - Date.parse(detectedAt)),
      });
    case 'mitigated':
      return t('incident.verdict.mitigated', {
        number,
        duration: format.duration(
          (restoredAt ? Date.parse(restoredAt) : now) - Date.parse(detectedAt),
        ),
      });
    default:
      return t(`incident.verdict.${status}`, { number });
  }
}
