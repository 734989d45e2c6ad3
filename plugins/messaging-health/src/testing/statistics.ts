import { IncidentStatistics } from '@messaging-health/backstage-plugin-common';
import { ago, MINUTE, NOW } from './moments';
import { cantinaAurora, organizationOf } from './organizations';

const QUARTER = 90 * 24 * 60 * MINUTE;
const { id, title, entityRef } = organizationOf(cantinaAurora);

/** What 40 incidents of three months have taught. */
export const incidentStatistics: IncidentStatistics = {
  from: ago(QUARTER),
  to: new Date(NOW).toISOString(),
  incidents: 40,
  open: 2,
  dismissed: 1,
  detection: { count: 40, p50: 900, p90: 1200, longest: 2400 },
  decision: { count: 38, p50: 240, p90: 600, longest: 900 },
  restoration: {
    count: 38,
    p50: 12 * MINUTE,
    p90: 28 * MINUTE,
    longest: 41 * MINUTE,
  },
  closing: { count: 0 },
  sla: {
    diagnosis: { kept: 33, missed: 2 },
    rollback: { kept: 27, missed: 3 },
    'preliminary-rca': { kept: 20, missed: 4 },
    'next-update': { kept: 10, missed: 1 },
  },
  byTrigger: [
    { trigger: 'webhook-5xx', incidents: 25 },
    { trigger: 'duplicates', incidents: 15 },
  ],
  byOrganization: [
    {
      organizationId: id,
      organizationTitle: title,
      entityRef,
      incidents: 9,
      repeats: 4,
    },
  ],
};
