import { LoggerService } from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Statement } from '@messaging-health/backstage-plugin-common';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { MessagingHealthConfig } from '../config';
import { boundedWait } from '../http/boundedWait';

const TOPIC = 'messaging-health';
/** The platform's column holds no more. */
const LONGEST_TITLE = 255;
/** Nothing that is told of waits longer for the telling. */
const PATIENCE = 5_000;

/** A role of an incident, as config names it. */
export type Role = keyof MessagingHealthConfig['roles'];

/** Something that people are notified of. */
export interface News {
  title: Statement;
  description: string;
  link: string;
  severity: 'critical' | 'high';
  /** A later notification of the same scope takes the place of the earlier one. */
  scope: string;
}

/** Sends notifications to whoever takes a role; nobody is notified where config names nobody. */
export class RoleNotifier {
  constructor(
    private readonly deps: {
      notifications: NotificationService;
      roles: MessagingHealthConfig['roles'];
      clock: Clock;
      logger: LoggerService;
      /** Takes personal data out of a text. */
      mask: (text: string) => string;
    },
  ) {}

  /**
   * Resolves when the news are sent, or could not be; never rejects. Who takes a role
   * among `butNot` is left out, since other news go there.
   */
  async tell(
    roles: readonly Role[],
    news: News,
    butNot: readonly Role[] = [],
  ): Promise<void> {
    const others = this.referencesOf(butNot);
    const entityRef = this.referencesOf(roles).filter(
      reference => !others.includes(reference),
    );
    await this.tellThese(entityRef, news);
  }

  /**
   * Sends news to users and groups; answers whether they were sent, as they are where
   * there is nobody to tell. Never rejects.
   */
  async tellThese(references: readonly string[], news: News): Promise<boolean> {
    if (references.length === 0) {
      return true;
    }
    try {
      await this.send([...references], news);
      return true;
    } catch (error) {
      this.deps.logger.warn(`A notification could not be sent: ${error}`);
      return false;
    }
  }

  private async send(
    entityRef: string[],
    { title, description, link, severity, scope }: News,
  ): Promise<void> {
    const { notifications, clock, mask } = this.deps;
    await boundedWait(
      clock,
      PATIENCE,
      notifications.send({
        recipients: { type: 'entity', entityRef },
        payload: {
          title: title.text.slice(0, LONGEST_TITLE),
          description: mask(description),
          link,
          severity,
          scope,
          topic: TOPIC,
        },
      }),
      `The notifications service did not answer within ${PATIENCE / 1000} s.`,
    );
  }

  private referencesOf(roles: readonly Role[]): string[] {
    const named = roles.flatMap(role => this.deps.roles[role] ?? []);
    return [...new Set(named)];
  }
}
