import { NotificationService } from '@backstage/plugin-notifications-node';
import {
  CommunicationDependencies,
  CommunicationService,
  DefaultCommunicationService,
} from '../communications';
import { boundedWait } from '../http/boundedWait';
import { links } from './links';

/** Whoever sends waits no longer than this for the notifications to take a message. */
const PATIENCE = 5_000;
const TOPIC = 'messaging-health';

/** The messages to customers, sent through the platform's notifications. */
export function createCommunications(
  deps: Omit<CommunicationDependencies, 'deliver'> & {
    notifications: NotificationService;
  },
): CommunicationService {
  const { notifications, clock } = deps;
  return new DefaultCommunicationService({
    ...deps,
    deliver: ({ incident, recipients, title, text, scope }) =>
      boundedWait(
        clock,
        PATIENCE,
        notifications.send({
          recipients: { type: 'entity', entityRef: recipients },
          payload: {
            title,
            description: text,
            link: links.incident(incident),
            severity: 'high',
            scope,
            topic: TOPIC,
          },
        }),
        `The notifications service did not answer within ${PATIENCE / 1000} s.`,
      ),
  });
}
