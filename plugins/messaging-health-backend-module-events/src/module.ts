import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  messagingHealthObservationIntakeExtensionPoint,
  SystemClock,
} from '@messaging-health/backstage-plugin-node';
import { readEventsConfig } from './config';
import { ObservationSubscriber } from './ObservationSubscriber';

/** Shared by all replicas, so that each event is taken by one of them. */
const SUBSCRIBER_ID = 'observations';

/**
 * Takes observations in from the platform's events.
 *
 * @public
 */
export const messagingHealthModuleEvents = createBackendModule({
  pluginId: 'messaging-health',
  moduleId: 'events',
  register(registration) {
    registration.registerInit({
      deps: {
        intakePoint: messagingHealthObservationIntakeExtensionPoint,
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
      },
      async init({ intakePoint, config, events, lifecycle, logger }) {
        const settings = readEventsConfig(config);
        const subscriber = new ObservationSubscriber(settings, {
          intake: intakePoint.intake,
          clock: new SystemClock(),
          logger,
        });
        // The plugin's start-up hooks run once the core has started.
        lifecycle.addStartupHook(() => subscriber.start());
        lifecycle.addShutdownHook(() => {
          subscriber.stop();
          const { stored, refused, lost } = subscriber.tally;
          logger.info(
            `Events of "${settings.topic}": ${stored} stored, ${refused} refused, ${lost} lost.`,
          );
        });
        await events.subscribe({
          id: SUBSCRIBER_ID,
          topics: [settings.topic],
          onEvent: event => subscriber.take(event),
        });
      },
    });
  },
});
