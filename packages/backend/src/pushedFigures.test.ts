import { createHmac } from 'node:crypto';
import { createBackendPlugin } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  EventsService,
  eventsServiceFactory,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import messagingHealthPlugin from '@messaging-health/backstage-plugin-backend';
import accessLogModule from '@messaging-health/backstage-plugin-backend-module-access-log';
import eventsModule from '@messaging-health/backstage-plugin-backend-module-events';
import {
  ANNOTATION_ORGANIZATION_ID,
  ANNOTATION_WEBHOOK_URL,
  PushObservationsRequest,
} from '@messaging-health/backstage-plugin-common';

const ORGANIZATION_ID = '00000000-0000-4000-8000-0000000000a1';
const SECRET = 'an-invented-drain-secret';
const API = '/api/messaging-health';
const MINUTE = 60_000;

const organization = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: {
    name: 'padaria-imaginaria',
    annotations: {
      [ANNOTATION_ORGANIZATION_ID]: ORGANIZATION_ID,
      [ANNOTATION_WEBHOOK_URL]: 'https://crm.invented.example/hook',
    },
  },
  spec: { type: 'organization', children: [] },
};

/** Gives the events service of another plugin away. */
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

async function startBackend() {
  let events: EventsService | undefined;
  const backend = await startTestBackend({
    features: [
      messagingHealthPlugin,
      accessLogModule,
      eventsModule,
      createPublisher(given => {
        events = given;
      }),
      eventsServiceFactory,
      catalogServiceMock.factory({ entities: [organization] }),
      mockServices.httpAuth.factory({
        defaultCredentials: mockCredentials.none(),
      }),
      mockServices.rootConfig.factory({
        data: {
          events: { useEventBus: 'never' },
          messagingHealth: {
            pseudonymKey: 'an-invented-pseudonym-key',
            sweep: { interval: { seconds: 1 }, settle: { seconds: 0 } },
            accessLog: {
              drains: { crm: { format: 'vercel', secret: SECRET } },
            },
          },
        },
      }),
    ],
  });
  return {
    url: `http://127.0.0.1:${backend.server.port()}${API}`,
    publish: async (eventPayload: unknown) =>
      events?.publish({ topic: 'messaging-health.observations', eventPayload }),
    stop: () => backend.stop(),
  };
}

describe('figures that are pushed to the backend', () => {
  let backend: Awaited<ReturnType<typeof startBackend>>;
  // The backend has the machine's clock, and takes nothing that is older than a day.
  const at = Date.now() - MINUTE;

  beforeAll(async () => {
    backend = await startBackend();
  });
  afterAll(() => backend.stop());

  const deliver = (lines: object[], secret = SECRET) => {
    const body = lines.map(line => JSON.stringify(line)).join('\n');
    return fetch(`${backend.url}/drains/crm`, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/x-ndjson',
        'x-vercel-signature': createHmac('sha1', secret)
          .update(body)
          .digest('hex'),
      },
    });
  };

  it('come in by a drain, whose sender has no token', async () => {
    const lines = [200, 503].map((statusCode, index) => ({
      id: `line-${index}`,
      proxy: {
        timestamp: at,
        method: 'POST',
        host: 'crm.invented.example',
        path: '/hook',
        statusCode,
      },
    }));
    for (const delivery of [await deliver(lines), await deliver(lines)]) {
      expect(delivery.status).toBe(200);
      expect(await delivery.json()).toEqual({
        lines: 2,
        counted: 2,
        ignored: 0,
        unreadable: 0,
        ambiguous: 0,
      });
    }
    const forged = await deliver(lines, 'the-secret-of-somebody-else');
    expect(forged.status).toBe(401);
    const other = await fetch(`${backend.url}/organizations`);
    expect(other.status).toBe(401);
  });

  it('come in by an event, and count once whichever way they come again', async () => {
    const request: PushObservationsRequest = {
      sender: 'queue',
      observations: [
        {
          id: 'one',
          organizationId: ORGANIZATION_ID,
          signal: 'stage-move',
          at: new Date(at).toISOString(),
          total: 4,
          failed: 1,
        },
      ],
    };
    await backend.publish(request);
    await backend.publish(request);
    const again = await fetch(`${backend.url}/observations`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: mockCredentials.user.header(),
      },
      body: JSON.stringify(request),
    });
    expect(await again.json()).toMatchObject({ accepted: 0, repeated: 1 });
  });
});
