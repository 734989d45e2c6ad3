import { LoggerService } from '@backstage/backend-plugin-api';
import {
  IncidentSummary,
  Operation,
  REQUIRED_SIGN_OFFS,
  say,
  Statement,
} from '@messaging-health/backstage-plugin-common';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { SignalsService } from '@backstage/plugin-signals-node';

/** Channel of the signals. They are broadcast to whoever listens, so they bear an id and nothing else. */
const CHANNEL = 'messaging-health';

interface News {
  title: Statement;
  description: string;
  link: string;
  severity: 'critical' | 'high';
  /** A later notification of the same scope takes the place of the earlier one. */
  scope: string;
}

/**
 * Tells screens that something changed, and people what needs them. Neither the
 * absence nor the failure of signals and notifications ever breaks the work that
 * is told of.
 */
export class Announcer {
  /** What was told last of each operation that people are needed for. */
  private readonly told = new Map<string, string>();

  constructor(
    private readonly deps: {
      signals: SignalsService;
      notifications: NotificationService;
      logger: LoggerService;
      /** Entity references; nobody is notified where it is empty. */
      recipients: string[];
    },
  ) {}

  /** Something about an organization changed. */
  organizationChanged(organizationId: string): void {
    this.inBackground('A signal could not be sent', () =>
      this.deps.signals.publish({
        recipients: { type: 'broadcast' },
        channel: CHANNEL,
        message: { organizationId },
      }),
    );
  }

  /** An incident was opened. */
  incidentOpened(incident: IncidentSummary): void {
    this.notify({
      title: say('incident.notify.opened', {
        incident: incident.number,
        organization: incident.organizationTitle,
      }),
      description: incident.triggers.join(', '),
      link: `/messaging-health/incidents/${incident.number}`,
      severity: 'critical',
      scope: `incident:${incident.number}`,
    });
  }

  /** An operation changed: people hear of it once when it begins to need them. */
  operationChanged(operation: Operation): void {
    this.organizationChanged(operation.organizationId);
    const news = this.newsOf(operation);
    if (!news) {
      this.told.delete(operation.id);
    } else if (this.told.get(operation.id) !== news.scope) {
      this.told.set(operation.id, news.scope);
      this.notify(news);
    }
  }

  private newsOf(operation: Operation): News | undefined {
    const step = operation.steps.find(({ status }) => status !== 'done');
    const words = { organization: operation.organizationTitle };
    const common = {
      link: `/messaging-health/incidents/${operation.incident}`,
      scope: `operation:${operation.id}:${operation.status}:${step?.id}:${step?.attempts}`,
    };
    if (operation.status === 'failed') {
      return {
        ...common,
        title: say('incident.notify.operation-failed', {
          ...words,
          step: step?.id ?? '',
        }),
        description: step?.failure?.nextAction.text ?? '',
        severity: 'critical',
      };
    }
    if (operation.status === 'waiting') {
      return {
        ...common,
        title: say('incident.notify.operation-waiting', {
          ...words,
          count: Math.max(0, REQUIRED_SIGN_OFFS - operation.signOffs.length),
        }),
        description: step?.message?.text ?? '',
        severity: 'high',
      };
    }
    return undefined;
  }

  private notify({ title, ...payload }: News): void {
    const { notifications, recipients } = this.deps;
    if (recipients.length > 0) {
      this.inBackground('A notification could not be sent', () =>
        notifications.send({
          recipients: { type: 'entity', entityRef: recipients },
          payload: { title: title.text, topic: CHANNEL, ...payload },
        }),
      );
    }
  }

  private inBackground(problem: string, work: () => Promise<void>): void {
    Promise.resolve()
      .then(work)
      .catch(error => this.deps.logger.warn(`${problem}: ${error}`));
  }
}
