import { OrganizationOverview } from '@messaging-health/backstage-plugin-common';
import { incidentSummary } from './incidents';
import { ago, NOW } from './moments';
import { clocks } from './records';
import { candidates, waitingRollback } from './operations';
import {
  academiaPedraAlta,
  cantinaAurora,
  organizationOf,
} from './organizations';
import { sweep } from './sweeps';
import {
  duplicatesUnwatched,
  whatsappSuspected,
  whatsappUnwatched,
} from './conditions';
import { ratioVerdict, webhookFiring } from './triggers';
import { ratioUnknown } from './unknowns';

/** Everything fine, and everything allowed, unless said otherwise. */
export function overview(
  changes: Partial<OrganizationOverview> = {},
): OrganizationOverview {
  return {
    organization: organizationOf(academiaPedraAlta),
    health: 'healthy',
    triggers: [
      ratioVerdict('webhook-5xx'),
      ratioVerdict('identity-failure'),
      ratioVerdict('stage-move-failure'),
      whatsappUnwatched,
      duplicatesUnwatched,
    ],
    policy: 'open-incident',
    sweep: sweep(),
    mode: 'v2',
    clocks: [],
    pastIncidents: [],
    allowed: {
      readIncidents: true,
      operate: true,
      confirm: true,
      administer: true,
    },
    generatedAt: new Date(NOW).toISOString(),
    ...changes,
  };
}

/** Cantina Aurora with its webhook failing. */
export const breached = overview({
  organization: organizationOf(cantinaAurora),
  health: 'breached',
  triggers: [
    webhookFiring,
    ratioVerdict('identity-failure'),
    ratioUnknown('stage-move-failure'),
    whatsappSuspected,
    duplicatesUnwatched,
  ],
  openIncident: incidentSummary({ number: 'INC-000042' }),
  clocks,
  pastIncidents: [
    incidentSummary({
      number: 'INC-000017',
      status: 'closed',
      detectedAt: ago(86400 * 9),
      restoredAt: ago(86400 * 9 - 900),
      closedAt: ago(86400 * 8),
    }),
  ],
});

/** Cantina Aurora in the middle of its rollback, waiting for people. */
export const waiting: OrganizationOverview = {
  ...breached,
  mode: 'rolling-back',
  freeze: {
    since: ago(240),
    reason: 'Rollback of Cantina Aurora.',
    by: 'user:default/ana.plantao',
    incident: 'INC-000042',
  },
  operation: waitingRollback,
  candidates,
};
