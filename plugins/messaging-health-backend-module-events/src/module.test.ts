import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  EventsService,
  eventsServiceFactory,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import { messagingHealthObservationIntakeExtensionPoint } from '@messaging-health/backstage-plugin-node';
import {
  inventOrganization,
  MemoryIntake,
  MemoryLogger,
} from '@messaging-health/backstage-plugin-node/testUtils';
import messagingHealthModule from '.';

const organization = inventOrganization();
const observation = (id: string) => ({
  id,
  organizationId: organization.id,
  signal: 'webhook',
  at: '2026-03-01T03:00:30Z',
  total: 20,
  failed: 1,
});

/** Another plugin of the backend, which gives its events service away. */
function createPublisher(given: (events: EventsService) => void) {
  return createBackendPlugin({
    pluginId: 'publisher',
    register(env) {
      env.registerInit({
        deps: { events: eventsServiceRef },
        async init({ events }) {
          given(events);
        },
      });
    },
  });
}

async function start(events: object = {}) {
  const intake = new MemoryIntake([organization]);
  const logger = new MemoryLogger();
  let publisher: EventsService | undefined;
  const backend = await startTestBackend({
    extensionPoints: [
      [messagingHealthObservationIntakeExtensionPoint, { intake }],
    ],
    features: [
      messagingHealthModule,
      createPublisher(given => {
        publisher = given;
      }),
      eventsServiceFactory,
      createServiceFactory({
        service: coreServices.rootLogger,
        deps: {},
        factory: () => logger,
      }),
      mockServices.rootConfig.factory({
        data: {
          events: { useEventBus: 'never' },
          messagingHealth: { events },
        },
      }),
    ],
  });
  return {
    intake,
    logger,
    publish: async (eventPayload: unknown, topic: string) =>
      publisher?.publish({ topic, eventPayload }),
    stop: () => backend.stop(),
  };
}

describe('the module', () => {
  it('stores what another plugin publishes', async () => {
    const backend = await start();
    const topic = 'messaging-health.observations';
    await backend.publish(
      { sender: 'queue', observations: [observation('one')] },
      topic,
    );
    await backend.publish('nonsense', topic);
    await backend.publish([observation('one'), observation('two')], topic);
    await backend.publish([observation('three')], 'another.topic');
    // One id of two senders is two observations.
    expect(backend.intake.figures).toEqual(['…01 webhook 03:00 3/60']);
    await backend.stop();
    expect(backend.logger.lines.join('\n')).toContain(
      '2 stored, 1 refused, 0 lost',
    );
  });

  it('listens to the topic that it is told', async () => {
    const backend = await start({ topic: 'crm.figures' });
    await backend.publish([observation('one')], 'crm.figures');
    expect(backend.intake.figures).toEqual(['…01 webhook 03:00 1/20']);
    await backend.stop();
  });

  it('does not start with a setting that it can not keep', async () => {
    await expect(start({ maximumWaiting: 0 })).rejects.toThrow(
      'messagingHealth.events.maximumWaiting must be',
    );
    await expect(start({ retryFor: 'long' })).rejects.toThrow('retryFor');
  });
});
