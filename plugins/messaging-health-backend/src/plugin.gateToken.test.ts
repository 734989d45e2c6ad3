import { actionsRegistryServiceFactory } from '@backstage/backend-defaults/alpha';
import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { httpRouterServiceFactory } from '@backstage/backend-defaults/httpRouter';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import { Endpoint, endpoints } from '@messaging-health/backstage-plugin-common';
import { ActionCaller } from './__testUtils__/ActionCaller';
import { startPlugin } from './__testUtils__/startPlugin';
import { ORGANIZATION } from './operations/__testUtils__';

const organizationId = ORGANIZATION.id;
const TOKEN = 'an-invented-token-of-a-pipeline';
const ELSEWHERE = 'an-invented-token-for-another-plugin';
const AUTHORIZATION = `Bearer ${TOKEN}`;

/** As the README tells a platform team to write it. */
const rootConfig = {
  permission: { enabled: true },
  backend: {
    auth: {
      externalAccess: [
        {
          type: 'static',
          options: { token: TOKEN, subject: 'deployment-pipeline' },
          accessRestrictions: [
            {
              plugin: 'messaging-health',
              permission: ['messaging-health.gate.read'],
            },
          ],
        },
        {
          type: 'static',
          options: { token: ELSEWHERE, subject: 'somebody-else' },
          accessRestrictions: [{ plugin: 'catalog' }],
        },
      ],
    },
  },
};

const parameters: Record<string, string> = {
  organizationId,
  trigger: 'duplicates',
  point: 'team-answers',
  operationId: '20000000-0000-4000-8000-000000000001',
  fleetRollbackId: '20000000-0000-4000-8000-000000000001',
  stepId: 'validate-conversations',
  number: 'INC-000001',
};

const others = Object.values<Endpoint>(endpoints)
  .map(({ id }) => id)
  .filter(id => id !== 'askGate');

const otherActions = [
  'list-organizations',
  'get-organization-health',
  'list-incidents',
  'get-operation',
  'abort-operation',
  'preview-operation',
  'start-rollback',
  'start-roll-forward',
  'get-incident',
  'add-hypothesis',
  'add-corrective-action',
];

/** Input that each action would take. */
const input = {
  ...parameters,
  kind: 'rollback',
  reason: 'because',
  correction: { url: 'https://git.example/1', author: 'ana', reviewer: 'bia' },
  smokeReport: { fileName: 'smoke.xml', content: '<testsuites/>' },
  window: { from: '2100-01-01T00:00:00Z', until: '2100-01-01T01:00:00Z' },
  number: 'INC-000001',
  text: 'A release of today',
  title: 'Mend it',
  owner: 'user:default/ana',
  dueOn: '2100-01-02',
};

describe("A pipeline's token that may only ask the gate", () => {
  let plugin: Awaited<ReturnType<typeof startPlugin>>;
  beforeAll(async () => {
    plugin = await startPlugin({
      rootConfig,
      judges: [permissionsServiceFactory],
      services: [
        authServiceFactory,
        httpAuthServiceFactory,
        httpRouterServiceFactory,
        actionsRegistryServiceFactory,
      ],
    });
  });
  afterAll(() => plugin.stop());

  it('asks the gate', async () => {
    const { status, body } = await plugin.api
      .raw('get', `/organizations/${organizationId}/gate`)
      .set('Authorization', AUTHORIZATION);
    expect(status).toBe(200);
    expect(body).toMatchObject({ organizationId, allowed: true });
    const { output } = await new ActionCaller(plugin.api).invoke(
      'ask-gate',
      { organizationId },
      AUTHORIZATION,
    );
    expect(output).toMatchObject({ allowed: true });
  });

  it.each(others)('may not call %s', async id => {
    const { path } = endpoints[id as keyof typeof endpoints];
    const { error } = await plugin.api.refused(
      id as keyof typeof endpoints,
      403,
      Object.fromEntries(
        Object.entries(parameters).filter(([name]) =>
          path.includes(`{${name}}`),
        ),
      ),
      AUTHORIZATION,
    );
    expect(error.name).toBe('NotAllowedError');
  });

  it.each(otherActions)('may not invoke %s', async name => {
    const { status } = await new ActionCaller(plugin.api).invoke(
      name,
      input,
      AUTHORIZATION,
    );
    expect(status).toBe(403);
    expect(plugin.world.changes).toEqual([]);
  });

  it('knows all the actions that there are', async () => {
    const actions = await new ActionCaller(plugin.api).list(AUTHORIZATION);
    expect(actions.map(({ id }) => id.split(':')[1]).sort()).toEqual(
      [...otherActions, 'ask-gate'].sort(),
    );
  });

  it.each([
    ['none', undefined, 401],
    ['one that nobody gave out', 'Bearer an-invented-token-of-nobody', 401],
    ['one for another plugin', `Bearer ${ELSEWHERE}`, 403],
  ])('is not the same as %s', async (_what, authorization, expected) => {
    const request = plugin.api.raw(
      'get',
      `/organizations/${organizationId}/gate`,
    );
    const { status } = await (authorization
      ? request.set('Authorization', authorization)
      : request);
    expect(status).toBe(expected);
  });
});
