import { NotificationService } from '@backstage/plugin-notifications-node';
import {
  CommunicationDependencies,
  CommunicationService,
  DefaultCommunicationService,
} from '../communications';
import { boundedWait } from '../http/boundedWait';
import { DEFAULT_TIME_ZONE } from '../wording/InstantWords';
import { links } from './links';

/** Whoever sends waits no longer than this for the notifications to take a message. */
const PATIENCE = 5_000;
const TOPIC = 'messaging-health';

/** The messages to customers, sent through the platform's notifications. */
export function createCommunications(
  deps: Omit<CommunicationDependencies, 'deliver' | 'timeZoneOf'> & {
    notifications: NotificationService;
  },
): CommunicationService {
  const { notifications, clock } = deps;
  return new DefaultCommunicationService({
    ...deps,
    timeZoneOf: async () => DEFAULT_TIME_ZONE,
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
