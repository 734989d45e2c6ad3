import {
  Drift,
  Rehearsal,
  say,
} from '@messaging-health/backstage-plugin-common';
import { inventOrganization } from '@messaging-health/backstage-plugin-node/testUtils';
import { createNotifier, ROLES } from './__testUtils__/createNotifier';
import { WatchAnnouncer } from './WatchAnnouncer';

const AT = '2026-03-01T03:00:00.000Z';
const organization = inventOrganization();
const drift = (workflow: string): Drift => ({
  kind: 'v2-active',
  subject: workflow,
  statement: say('watch.drift.v2-active', { workflow }),
  incident: 'INC-000001',
  noticedAt: AT,
  lastSeenAt: AT,
});

describe('WatchAnnouncer', () => {
  it('tells the incident commander of drift, with who did it or that nobody says so', async () => {
    const { notifier, sent } = createNotifier();
    await new WatchAnnouncer(notifier).drifted({
      organization,
      drifts: [drift('Atendimento v2'), drift('Cópia')],
    });
    expect(sent).toEqual([
      {
        to: [ROLES.incidentCommander],
        title: 'Cantina Aurora: somebody changed what the rollback put right',
        description:
          'The workflow "Atendimento v2" (v2) is active again. n8n does not tell who activated it. The workflow "Cópia" (v2) is active again. n8n does not tell who activated it. One click on the tab puts it right again.',
        link: '/catalog/default/group/cantina-aurora/messaging-health',
        severity: 'critical',
        scope: `drift:${organization.id}`,
      },
    ]);
  });

  it('tells of what stands in the way of a rollback, and of nothing else', async () => {
    const { notifier, sent } = createNotifier();
    const rehearsal: Rehearsal = {
      organizationId: organization.id,
      at: AT,
      by: { type: 'system', replica: 'replica-a' },
      ready: false,
      findings: [
        {
          check: 'annotations',
          ready: true,
          statement: say('watch.rehearsal.annotations-complete'),
        },
        {
          check: 'crm-webhook',
          ready: false,
          statement: say('crm-webhook.server-error', {
            host: 'crm.example',
            status: 500,
          }),
        },
      ],
    };
    await new WatchAnnouncer(notifier).notReady({ organization, rehearsal });
    expect(sent).toEqual([
      {
        to: [ROLES.incidentCommander],
        title: 'Cantina Aurora could not be rolled back as things stand',
        description:
          "The CRM's webhook at crm.example answered 500, a fault of its own.",
        link: '/catalog/default/group/cantina-aurora/messaging-health',
        severity: 'high',
        scope: `not-ready:${organization.id}`,
      },
    ]);
  });

  it('never fails, since what it tells of goes on without it', async () => {
    const { notifier } = createNotifier({
      send: async () => {
        throw new Error('no notifications today');
      },
    });
    await expect(
      new WatchAnnouncer(notifier).drifted({
        organization,
        drifts: [drift('v2')],
      }),
    ).resolves.toBeUndefined();
  });
});
