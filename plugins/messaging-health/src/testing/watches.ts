import {
  Contingency,
  ContingencyPoint,
  contingencyPointIdSchema,
  Drift,
  OrganizationOverview,
  Rehearsal,
} from '@messaging-health/backstage-plugin-common';
import { ago, HOUR, MINUTE, NOW } from './moments';
import { cantinaAurora, organizationOf } from './organizations';
import { breached, overview } from './overviews';

const words = (text: string) => ({ code: 'fixture', values: {}, text });
const organization = organizationOf(cantinaAurora);

/** Somebody has activated v2 behind the rollback's back. */
export const v2ActiveAgain: Drift = {
  kind: 'v2-active',
  subject: 'v2-cantina-aurora',
  statement: words('The workflow "Aurora v2" (v2) is active again.'),
  incident: 'INC-000042',
  noticedAt: ago(3 * MINUTE),
  lastSeenAt: ago(5),
};

/** The seven points as they stand after ten minutes: measured, and not yet signed. */
export function contingency(
  changes: Partial<
    Record<ContingencyPoint['id'], Partial<ContingencyPoint>>
  > = {},
  verifiedAt?: string,
): Contingency {
  const points = contingencyPointIdSchema.options.map(
    (id, index): ContingencyPoint => ({
      id,
      ...(index < 4
        ? {
            state: 'holds',
            statement: words(`${id} was measured, and holds.`),
            figures: { total: 120, failed: 0 },
            from: ago(16 * MINUTE),
            until: ago(MINUTE),
          }
        : {
            state: 'open',
            statement: words(`Somebody has to say it: ${id}.`),
          }),
      ...changes[id],
    }),
  );
  return {
    organizationId: organization.id,
    operationId: '11111111-2222-4333-8444-555555555555',
    incident: 'INC-000042',
    since: ago(40 * MINUTE),
    points,
    verifiedAt,
  };
}

/** A point that a person has signed. */
export const signed: Partial<ContingencyPoint> = {
  state: 'holds',
  statement: words('ana.plantao says so.'),
  signedBy: 'user:default/ana.plantao',
  signedAt: ago(2 * MINUTE),
};

/** A rehearsal of three hours ago; ready unless something is broken. */
export function rehearsal(
  broken: string[] = [],
  at = ago(3 * HOUR),
): Rehearsal {
  return {
    organizationId: organization.id,
    at,
    by: { type: 'system', replica: 'portal-1' },
    ready: broken.length === 0,
    findings: [
      {
        check: 'automation-platform',
        ready: true,
        statement: words('n8n knows both workflows.'),
      },
      ...broken.map(text => ({
        check: 'inbox-platform',
        ready: false,
        statement: words(text),
      })),
    ],
  };
}

/** Cantina Aurora in contingency, as its rollback left it. */
export function inContingency(
  changes: Partial<OrganizationOverview> = {},
): OrganizationOverview {
  return overview({
    organization,
    mode: 'contingency',
    freeze: {
      since: ago(40 * MINUTE),
      reason: 'Rollback of Cantina Aurora.',
      by: 'user:default/ana.plantao',
      incident: 'INC-000042',
    },
    openIncident: breached.openIncident,
    contingency: contingency(),
    driftWatch: { comparedAt: new Date(NOW - 4000).toISOString(), drifts: [] },
    rehearsal: rehearsal(),
    ...changes,
  });
}
