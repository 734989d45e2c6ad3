import {
  Fleet,
  OrganizationRow,
} from '@messaging-health/backstage-plugin-common';
import { ago, MINUTE, NOW } from './moments';
import {
  academiaPedraAlta,
  cantinaAurora,
  fleetRow,
  livrariaTresRios,
  oficinaVentoSul,
} from './organizations';
import { sweep } from './sweeps';
import { webhookFiring, webhookPending } from './triggers';
import { ratioUnknown, UNKNOWNS } from './unknowns';

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
      slaDue: { clock: 'diagnosis', dueAt: ago(-12 * MINUTE) },
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

/** A fleet of any size; every hundredth row is breached, every fiftieth blind, every twentieth pending. */
export function fleetOf(size: number): OrganizationRow[] {
  return Array.from({ length: size }, (_, index) => {
    const row = fleetRow(livrariaTresRios, stateOf(index));
    const number = String(index + 1).padStart(5, '0');
    return {
      ...row,
      organization: {
        ...row.organization,
        id: `00000000-0000-4000-8000-0000000${number}`,
        entityRef: `group:default/organization-${number}`,
        title: `Organization ${number}`,
      },
    };
  });
}

function stateOf(index: number): Partial<OrganizationRow> {
  if (index % 100 === 7) {
    return {
      health: 'breached',
      worstTrigger: webhookFiring,
      openIncident: { number: 'INC-000042', triggers: ['webhook-5xx'] },
      slaDue: { clock: 'diagnosis', dueAt: ago(-12 * MINUTE) },
    };
  }
  if (index % 50 === 3) {
    return {
      health: 'unknown',
      worstTrigger: UNKNOWNS['source-unavailable'],
      blindSince: ago(11 * MINUTE),
    };
  }
  return index % 20 === 1
    ? { health: 'at-risk', worstTrigger: webhookPending }
    : {};
}
