import { LoggerService } from '@backstage/backend-plugin-api';
import {
  IncidentSummary,
  isStepOver,
  Operation,
  REQUIRED_SIGN_OFFS,
  say,
  waitsFor,
} from '@messaging-health/backstage-plugin-common';
import { SignalsService } from '@backstage/plugin-signals-node';
import { JsonObject } from '@backstage/types';
import { links } from './links';
import { News, Role, RoleNotifier } from './RoleNotifier';

/** Channel of the signals. They are broadcast to whoever listens, so they bear an id and nothing else. */
const CHANNEL = 'messaging-health';
/** Where more organizations than these changed at once, screens are told that much changed. */
const MOST_SIGNALS = 50;

/** Told where nobody signed off in time. */
const EVERYBODY: readonly Role[] = [
  'incidentCommander',
  'crmOperations',
  'communication',
];

function isOverdue({ steps }: Operation): boolean {
  return steps.some(
    ({ status, message }) =>
      status === 'waiting' &&
      message?.code === 'operation.conversations.overdue',
  );
}

/** What people have to hear of an operation as it stands; undefined where it needs nobody. */
function newsOf(operation: Operation): News | undefined {
  const step = operation.steps.find(({ status }) => !isStepOver(status));
  const words = { organization: operation.organizationTitle };
  const common = {
    link: links.incident(operation.incident),
    scope: `operation:${operation.id}:${operation.status}:${step?.id}:${step?.attempts}`,
    description: step?.message?.text ?? '',
    severity: 'high' as const,
  };
  if (operation.status === 'failed') {
    return {
      ...common,
      title: say('incident.notify.operation-failed', {
        ...words,
        kind: operation.kind,
        step: step?.id ?? '',
      }),
      description: step?.failure?.nextAction.text ?? '',
      severity: 'critical',
    };
  }
  if (step?.message?.code === 'rollForward.monitor.overdue') {
    const title = say('incident.notify.monitor-overdue', words);
    return { ...common, title };
  }
  switch (waitsFor(operation)) {
    case 'sign-offs': {
      const count = REQUIRED_SIGN_OFFS - operation.signOffs.length;
      const title = say('incident.notify.operation-waiting', {
        ...words,
        count: Math.max(0, count),
      });
      return { ...common, title };
    }
    case 'approval':
      return {
        ...common,
        title: say('incident.notify.operation-approval', words),
      };
    default:
      // A time that is still to come needs nobody.
      return undefined;
  }
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
      notifier: RoleNotifier;
      logger: LoggerService;
    },
  ) {}

  /** Something about an organization changed. */
  organizationChanged(organizationId: string): void {
    this.broadcast({ organizationId });
  }

  /** The health of some organizations changed. */
  healthChanged(organizationIds: string[]): void {
    if (organizationIds.length > MOST_SIGNALS) {
      this.broadcast({ fleet: true });
    } else {
      organizationIds.forEach(id => this.organizationChanged(id));
    }
  }

  /** An incident was opened by a person. One that a trigger opened is told of with the trigger. */
  incidentOpened(incident: IncidentSummary): void {
    if (incident.openedBy.type !== 'system') {
      this.notify(['incidentCommander', 'crmOperations', 'communication'], {
        title: say('incident.notify.opened', {
          incident: incident.number,
          organization: incident.organizationTitle,
        }),
        description: incident.triggers.join(', '),
        link: links.incident(incident.number),
        severity: 'critical',
        scope: `incident:${incident.number}`,
      });
    }
  }

  /** An operation changed: people hear of it once when it begins to need them. */
  operationChanged(operation: Operation): void {
    this.organizationChanged(operation.organizationId);
    const news = newsOf(operation);
    if (!news) {
      this.told.delete(operation.id);
    } else if (this.told.get(operation.id) !== news.scope) {
      this.told.set(operation.id, news.scope);
      this.notify(
        isOverdue(operation) ? EVERYBODY : ['incidentCommander'],
        news,
      );
    }
  }

  private notify(...[roles, news]: Parameters<RoleNotifier['tell']>): void {
    // Never rejects.
    void this.deps.notifier.tell(roles, news);
  }

  private broadcast(message: JsonObject): void {
    Promise.resolve()
      .then(() =>
        this.deps.signals.publish({
          recipients: { type: 'broadcast' },
          channel: CHANNEL,
          message,
        }),
      )
      .catch(error =>
        this.deps.logger.warn(`A signal could not be sent: ${error}`),
      );
  }
}
