import { mockCredentials } from '@backstage/backend-test-utils';
import { Endpoint, endpoints } from '@messaging-health/backstage-plugin-common';
import { SystemClock } from '@messaging-health/backstage-plugin-node';
import { INCOMPLETE_ID, startPlugin } from './__testUtils__/startPlugin';
import { ORGANIZATION } from './operations/__testUtils__';

const UNKNOWN_ID = '00000000-0000-4000-8000-0000000000ff';
const organizationId = ORGANIZATION.id;

describe('The plugin behind HTTP', () => {
  let plugin: Awaited<ReturnType<typeof startPlugin>>;
  beforeAll(async () => {
    plugin = await startPlugin();
  });
  afterAll(() => plugin.stop());

  it('shows all organizations, and the entities that it can not use', async () => {
    const fleet = await plugin.api.call('getFleet', {});
    expect(fleet.items.map(({ organization }) => organization.id)).toEqual([
      INCOMPLETE_ID,
      organizationId,
    ]);
    expect(fleet.counts).toEqual({
      breached: 0,
      unknown: 2,
      'at-risk': 0,
      healthy: 0,
    });
    expect(fleet.unusable).toEqual([
      { entityRef: 'group:default/sem-id', message: expect.any(String) },
    ]);
  });

  it('shows one organization whole', async () => {
    const overview = await plugin.api.call('getOrganization', {
      organizationId,
    });
    expect(overview).toMatchObject({
      organization: { id: organizationId, title: ORGANIZATION.title },
      health: 'unknown',
      mode: 'v2',
      pastIncidents: [],
      allowed: {
        readIncidents: true,
        operate: true,
        confirm: true,
        administer: true,
      },
    });
    expect(overview.triggers).toHaveLength(5);
  });

  it('takes an organization id in capitals for the same', async () => {
    const overview = await plugin.api.call('getOrganization', {
      organizationId: organizationId.toUpperCase(),
    });
    expect(overview.organization.id).toBe(organizationId);
  });

  it('stores observations once', async () => {
    const body = {
      sender: 'an-invented-sender',
      observations: [
        {
          id: 'observation-1',
          organizationId,
          signal: 'webhook' as const,
          at: new SystemClock().now().toISOString(),
          total: 10,
          failed: 1,
        },
      ],
    };
    expect(await plugin.api.call('pushObservations', { body })).toEqual({
      accepted: 1,
      repeated: 0,
      unknownOrganizations: [],
    });
    expect(await plugin.api.call('pushObservations', { body })).toMatchObject({
      accepted: 0,
      repeated: 1,
    });
  });

  it('refuses a body that is larger than it takes', async () => {
    const response = await plugin.api
      .raw('post', '/incidents')
      .set('Authorization', mockCredentials.user.header())
      .send({ organizationId, reason: 'x'.repeat(1_100_000) });
    expect(response.status).toBe(413);
  });

  it('allows an activation while nothing stands against it', async () => {
    expect(await plugin.api.call('askGate', { organizationId })).toMatchObject({
      organizationId,
      allowed: true,
    });
  });

  it('takes a person at their word, once', async () => {
    const condition = { organizationId, trigger: 'duplicates' as const };
    const confirm = { ...condition, body: { note: 'agents answer twice' } };
    expect(await plugin.api.call('confirmCondition', confirm)).toMatchObject({
      state: 'firing',
      confirmation: { by: 'user:default/ana', note: 'agents answer twice' },
    });
    await plugin.api.refused('confirmCondition', 409, confirm);
    const { openIncident } = await plugin.api.call('getOrganization', {
      organizationId,
    });
    expect(openIncident).toMatchObject({ triggers: ['duplicates'] });
    expect(plugin.notifications).toHaveLength(1);
    expect(plugin.notifications[0]).toMatchObject({
      recipients: { entityRef: ['group:default/integration-engineering'] },
      payload: { link: `/messaging-health/incidents/${openIncident?.number}` },
    });
    await plugin.api.call('withdrawCondition', {
      ...condition,
      body: { reason: 'it was a test' },
    });
    await plugin.api.refused('withdrawCondition', 409, {
      ...condition,
      body: { reason: 'it was a test' },
    });
    expect(plugin.signals).toContainEqual({
      recipients: { type: 'broadcast' },
      channel: 'messaging-health',
      message: { organizationId },
    });
  });

  it("stores no customer's number from a person's word", async () => {
    const condition = {
      organizationId,
      trigger: 'whatsapp-regression' as const,
    };
    const verdict = await plugin.api.call('confirmCondition', {
      ...condition,
      body: { note: '+55 11 99999-0001 gets nothing' },
    });
    expect(verdict.confirmation?.note).toMatch(
      /^\[phone:\w{6}\] gets nothing$/,
    );
  });

  it('serves the document that describes it, to who is signed in', async () => {
    const response = await plugin.api
      .raw('get', '/openapi.json')
      .set('Authorization', mockCredentials.user.header());
    expect(response.status).toBe(200);
    expect(response.body.openapi).toBe('3.1.0');
    const none = await plugin.api
      .raw('get', '/openapi.json')
      .set('Authorization', mockCredentials.none.header());
    expect(none.status).toBe(401);
  });

  it("leaves the platform's own routes of this plugin alone", async () => {
    const response = await plugin.api
      .raw('get', '/.well-known/backstage/permissions/metadata')
      .set('Authorization', mockCredentials.user.header());
    expect(response.text).not.toContain('There is no GET');
  });

  it('says where to look when an address is not known', async () => {
    const response = await plugin.api
      .raw('get', '/nowhere')
      .set('Authorization', mockCredentials.user.header());
    expect(response.status).toBe(404);
    expect(response.body.error.message).toContain('There is no GET /nowhere');
  });

  const ANY_PARAMETERS = {
    organizationId,
    trigger: 'duplicates',
    operationId: '20000000-0000-4000-8000-000000000001',
    number: 'INC-000001',
  };

  it.each(Object.values<Endpoint>(endpoints).map(endpoint => [endpoint.id]))(
    'answers 401 without a token: %s',
    async id => {
      const refusal = await plugin.api.refused(
        id as keyof typeof endpoints,
        401,
        pathParametersOf(id, ANY_PARAMETERS),
        mockCredentials.none.header(),
      );
      expect(refusal.error.name).toBe('AuthenticationError');
    },
  );

  it('lists every field that is wrong', async () => {
    const { error } = await plugin.api.refused('startOperation', 400, {
      body: { kind: 'explode', organizationId: 'nobody', reason: '', more: 1 },
    });
    expect(error.name).toBe('InputError');
    for (const field of ['body.kind', 'body.organizationId', 'body.reason']) {
      expect(error.message).toContain(`${field}: `);
    }
    expect(error.message).toContain('"more"');
  });

  it.each([
    ['getOrganization', { organizationId: 'nobody' }, 'path.organizationId'],
    ['listIncidents', { limit: 1000 }, 'query.limit'],
    ['listIncidents', { colour: 'red' }, 'colour'],
    ['listIncidents', { cursor: 'made-up' }, 'cursor'],
    ['getIncident', { number: 'twelve' }, 'path.number'],
    ['getOperation', { operationId: 'op-1' }, 'path.operationId'],
  ] as const)('answers 400 to %s with %j', async (id, parameters, field) => {
    const { error } = await plugin.api.refused(id, 400, parameters);
    expect(error.message).toContain(field);
  });

  it.each([
    ['getOrganization', { organizationId: UNKNOWN_ID }],
    ['askGate', { organizationId: UNKNOWN_ID }],
    ['getIncident', { number: 'INC-999999' }],
    ['getOperation', { operationId: '20000000-0000-4000-8000-000000000001' }],
    [
      'openIncident',
      { body: { organizationId: UNKNOWN_ID, reason: 'a report' } },
    ],
  ] as const)(
    'answers 404 to %s of what is not there',
    async (id, parameters) => {
      const { error } = await plugin.api.refused(id, 404, parameters);
      expect(error.name).toMatch(/NotFound|Unknown/);
    },
  );
});

/** Those of the parameters that the endpoint's path has. */
function pathParametersOf(id: string, parameters: Record<string, string>) {
  const { path } = endpoints[id as keyof typeof endpoints];
  return Object.fromEntries(
    Object.entries(parameters).filter(([name]) => path.includes(`{${name}}`)),
  );
}
