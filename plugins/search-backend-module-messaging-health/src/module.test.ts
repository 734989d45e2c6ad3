import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import searchPlugin from '@backstage/plugin-search-backend';
import {
  IncidentDocument,
  incidentReadPermission,
} from '@messaging-health/backstage-plugin-common';
import request from 'supertest';
import messagingHealthSearchModule from '.';

const TASK = 'search_index_messaging_health-incidents';

function document(number: number, text: string): IncidentDocument {
  return {
    number: `INC-00000${number}`,
    organizationTitle: 'Padaria Imaginária',
    entityRef: 'group:default/padaria-imaginaria',
    status: 'closed',
    detectedAt: '2026-03-01T03:00:00.000Z',
    updatedAt: '2026-03-01T04:00:00.000Z',
    text,
  };
}

/** The core as far as its documents go, two at a time; `asked` tells who asked for which page. */
function coreWith(documents: IncidentDocument[]) {
  const asked: Array<{ by: string; cursor: unknown }> = [];
  const core = createBackendPlugin({
    pluginId: 'messaging-health',
    register(env) {
      env.registerInit({
        deps: {
          http: coreServices.httpRouter,
          httpAuth: coreServices.httpAuth,
        },
        async init({ http, httpAuth }) {
          http.use(async (req, res) => {
            const { principal } = await httpAuth.credentials(req, {
              allow: ['service'],
            });
            asked.push({ by: principal.subject, cursor: req.query.cursor });
            const start = Number(req.query.cursor ?? 0);
            const next = start + 2;
            res.json({
              items: documents.slice(start, next),
              ...(next < documents.length ? { nextCursor: String(next) } : {}),
            });
          });
        },
      });
    },
  });
  return { core, asked };
}

describe("Incidents in the portal's search", () => {
  /** A real search backend, in which everybody but Eva may read incidents. */
  async function startPortal(documents: IncidentDocument[]) {
    const { core, asked } = coreWith(documents);
    const scheduler = mockServices.scheduler();
    const judge = async (
      requests: Array<{ permission: { name: string } }>,
      { credentials }: { credentials: unknown },
    ) =>
      requests.map(({ permission }) => ({
        result:
          permission.name === incidentReadPermission.name &&
          JSON.stringify(credentials).includes('user:default/eva')
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
      })) as Array<{ result: AuthorizeResult.ALLOW | AuthorizeResult.DENY }>;
    const backend = await startTestBackend({
      features: [
        searchPlugin,
        messagingHealthSearchModule,
        core,
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        mockServices.rootConfig.factory({
          data: { permission: { enabled: true } },
        }),
        mockServices.permissions.mock({
          authorize: judge,
          authorizeConditional: judge,
        }).factory,
      ],
    });
    await scheduler.triggerTask(TASK);
    const find = async (who: string, term: string) => {
      const { body } = await request(backend.server)
        .get('/api/search/query')
        .query({ term })
        .set('Authorization', mockCredentials.user.header(who))
        .expect(200);
      return body.results as Array<{
        type: string;
        document: Record<string, string>;
      }>;
    };
    return {
      asked,
      find,
      reindex: () => scheduler.triggerTask(TASK),
      stop: () => backend.stop(),
    };
  }

  it('are found by who may read them, with the address of their page', async () => {
    const portal = await startPortal([
      document(1, 'the webhook answered 502'),
      document(2, 'duplicates after a deployment'),
      document(3, 'identity resolutions failed'),
    ]);
    const found = await portal.find('user:default/ana', 'duplicates');
    expect(found).toEqual([
      expect.objectContaining({
        type: 'messaging-health-incidents',
        document: expect.objectContaining({
          title: 'INC-000002 Padaria Imaginária',
          location: '/messaging-health/incidents/INC-000002',
          entityRef: 'group:default/padaria-imaginaria',
          status: 'closed',
        }),
      }),
    ]);
    expect(portal.asked).toEqual([
      { by: 'plugin:search', cursor: undefined },
      { by: 'plugin:search', cursor: '2' },
    ]);
    await portal.stop();
  });

  it('are not found by who may not', async () => {
    const portal = await startPortal([document(1, 'the webhook answered 502')]);
    expect(await portal.find('user:default/eva', 'webhook')).toEqual([]);
    expect(await portal.find('user:default/ana', 'webhook')).toHaveLength(1);
    await portal.stop();
  });

  it('follow what the core says at the next run', async () => {
    const documents = [document(1, 'the webhook answered 502')];
    const portal = await startPortal(documents);
    documents[0] = document(1, 'what was said was erased');
    await portal.reindex();
    expect(await portal.find('user:default/ana', 'webhook')).toEqual([]);
    expect(await portal.find('user:default/ana', 'erased')).toHaveLength(1);
    await portal.stop();
  });
});
