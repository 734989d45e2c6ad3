import { say } from '@messaging-health/backstage-plugin-common';
import { OnDrifted, OnNotReady } from '../watches';
import { links } from './links';
import { RoleNotifier } from './RoleNotifier';

/** Notifies people of what is watched beside the triggers. Nothing here ever rejects. */
export class WatchAnnouncer {
  constructor(private readonly notifier: RoleNotifier) {}

  /** Told again, it updates what was told. */
  readonly drifted: OnDrifted = async ({ organization, drifts }) => {
    await this.notifier.tell(['incidentCommander'], {
      title: say('watch.notify.drift', { organization: organization.title }),
      description: say('watch.notify.drift-why', {
        drifts: drifts.map(({ statement }) => statement.text).join(' '),
      }).text,
      link: links.organization(organization.entityRef),
      severity: 'critical',
      scope: `drift:${organization.id}`,
    });
  };

  readonly notReady: OnNotReady = async ({ organization, rehearsal }) => {
    await this.notifier.tell(['incidentCommander'], {
      title: say('watch.notify.not-ready', {
        organization: organization.title,
      }),
      description: rehearsal.findings
        .filter(({ ready }) => !ready)
        .map(({ statement }) => statement.text)
        .join(' '),
      link: links.organization(organization.entityRef),
      severity: 'high',
      scope: `not-ready:${organization.id}`,
    });
  };
}
