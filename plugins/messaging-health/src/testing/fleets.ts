import { Fleet } from '@messaging-health/backstage-plugin-common';
import { NOW } from './moments';
import {
  academiaPedraAlta,
  cantinaAurora,
  fleetRow,
  livrariaTresRios,
  oficinaVentoSul,
} from './organizations';
import { sweep } from './sweeps';
import { ratioUnknown, webhookFiring, webhookPending } from './triggers';

/** One organization of each word of health. */
export const fleet: Fleet = {
  total: 4,
  sweep: sweep(),
  counts: { breached: 1, unknown: 1, 'at-risk': 1, healthy: 1 },
  items: [
    fleetRow(cantinaAurora, {
      health: 'breached',
      worstTrigger: webhookFiring,
      openIncident: { number: 'INC-000042', triggers: ['webhook-5xx'] },
    }),
    fleetRow(oficinaVentoSul, {
      health: 'unknown',
      worstTrigger: ratioUnknown('webhook-5xx'),
    }),
    fleetRow(livrariaTresRios, {
      health: 'at-risk',
      worstTrigger: webhookPending,
    }),
    fleetRow(academiaPedraAlta, { mode: 'contingency', frozen: true }),
  ],
  unusable: [],
  generatedAt: new Date(NOW).toISOString(),
};
