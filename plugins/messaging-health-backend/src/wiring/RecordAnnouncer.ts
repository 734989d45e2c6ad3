import {
  CorrectiveAction,
  IncidentSummary,
  RoleHolder,
  say,
} from '@messaging-health/backstage-plugin-common';
import { links } from './links';
import { RoleNotifier } from './RoleNotifier';

/** Tells people what an incident asks of them in person. */
export class RecordAnnouncer {
  constructor(private readonly notifier: Pick<RoleNotifier, 'tellThese'>) {}

  /** A role was handed to somebody. */
  readonly handedOver = async (
    { number: incident, organizationTitle }: IncidentSummary,
    { role, holder }: RoleHolder,
  ): Promise<void> => {
    const words = { incident, organization: organizationTitle, role };
    await this.notifier.tellThese(holder === undefined ? [] : [holder], {
      title: say('record.notify.handed-over', words),
      description: organizationTitle,
      link: links.incident(incident),
      severity: 'high',
      scope: `role ${incident} ${role}`,
    });
  };

  /** A corrective action is overdue. */
  readonly overdue = async (
    { number: incident, organizationTitle }: IncidentSummary,
    { id, title, owner, dueOn }: CorrectiveAction,
  ): Promise<void> => {
    await this.notifier.tellThese([owner], {
      title: say('record.notify.action-overdue', {
        incident,
        organization: organizationTitle,
      }),
      description: `${title} (${dueOn})`,
      link: links.incident(incident),
      severity: 'high',
      scope: `overdue ${id}`,
    });
  };
}
