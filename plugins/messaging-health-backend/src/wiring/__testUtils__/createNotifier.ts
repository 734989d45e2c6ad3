import { mockServices } from '@backstage/backend-test-utils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { MessagingHealthConfig } from '../../config';
import { RoleNotifier } from '../RoleNotifier';

/** Each role with somebody of its own. */
export const ROLES = {
  incidentCommander: 'group:default/commander',
  crmOperations: 'group:default/crm-operations',
  communication: 'group:default/communication',
};

/** One notification as the platform was asked to send it. */
export interface Sent {
  to: string[];
  title: string;
  description?: string;
  link?: string;
  severity?: string;
  scope?: string;
}

function toSent({ recipients, payload }: NotificationSendOptions): Sent {
  const refs = recipients.type === 'entity' ? recipients.entityRef : [];
  const { title, description, link, severity, scope } = payload;
  return { to: [refs].flat(), title, description, link, severity, scope };
}

/** A notifier whose platform keeps what it is asked to send. */
export function createNotifier(
  options: {
    roles?: MessagingHealthConfig['roles'];
    /** What the platform does when it is asked; it keeps the notification in any case. */
    send?: () => Promise<void>;
  } = {},
) {
  const { roles = ROLES, send = async () => {} } = options;
  const sent: Sent[] = [];
  const clock = new FakeClock();
  const logger = mockServices.logger.mock();
  const notifier = new RoleNotifier({
    notifications: {
      send: async notification => {
        sent.push(toSent(notification));
        await send();
      },
    },
    roles,
    clock,
    logger,
    mask: text => text.replace(/\+\d{8,}/g, '[phone]'),
  });
  return { notifier, sent, clock, logger };
}
