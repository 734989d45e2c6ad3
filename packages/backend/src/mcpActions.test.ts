import {
  actionsRegistryServiceFactory,
  actionsServiceFactory,
} from '@backstage/backend-defaults/alpha';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import mcpActionsPlugin from '@backstage/plugin-mcp-actions-backend';
import messagingHealthPlugin from '@messaging-health/backstage-plugin-backend';
import { ANNOTATION_ORGANIZATION_ID } from '@messaging-health/backstage-plugin-common';

const ORGANIZATION_ID = '00000000-0000-4000-8000-0000000000a1';

const organization = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: {
    name: 'padaria-imaginaria',
    annotations: { [ANNOTATION_ORGANIZATION_ID]: ORGANIZATION_ID },
  },
  spec: { type: 'organization', children: [] },
};

async function startBackend() {
  const address = { url: '' };
  const backend = await startTestBackend({
    features: [
      messagingHealthPlugin,
      mcpActionsPlugin,
      actionsRegistryServiceFactory,
      actionsServiceFactory,
      catalogServiceMock.factory({ entities: [organization] }),
      createServiceFactory({
        service: coreServices.discovery,
        deps: {},
        factory: () => {
          const getBaseUrl = async (pluginId: string) =>
            `${address.url}/api/${pluginId}`;
          return { getBaseUrl, getExternalBaseUrl: getBaseUrl };
        },
      }),
      mockServices.rootConfig.factory({
        data: {
          backend: { actions: { pluginSources: ['messaging-health'] } },
          messagingHealth: { pseudonymKey: 'an-invented-pseudonym-key' },
        },
      }),
    ],
  });
  address.url = `http://127.0.0.1:${backend.server.port()}`;
  return { url: address.url, stop: () => backend.stop() };
}

describe('an AI client', () => {
  let backend: Awaited<ReturnType<typeof startBackend>>;
  beforeAll(async () => {
    backend = await startBackend();
  });
  afterAll(() => backend.stop());

  /** One request of the Model Context Protocol, and its answer. */
  async function ask(
    method: string,
    params: object,
    authorization = mockCredentials.user.header(),
  ) {
    const response = await fetch(`${backend.url}/api/mcp-actions/v1`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        authorization,
      },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    });
    const text = await response.text();
    const [data = text] = text
      .split('\n')
      .filter(line => line.startsWith('data: '))
      .map(line => line.slice('data: '.length));
    return { status: response.status, ...JSON.parse(data) };
  }

  it('finds the actions of Messaging Health, each with what it may do', async () => {
    const { result } = await ask('tools/list', {});
    const tools: Array<{ name: string; annotations: object }> = result.tools;
    expect(tools.map(({ name }) => name).sort()).toEqual([
      'messaging-health.abort-operation',
      'messaging-health.add-corrective-action',
      'messaging-health.add-hypothesis',
      'messaging-health.ask-gate',
      'messaging-health.get-incident',
      'messaging-health.get-operation',
      'messaging-health.get-organization-health',
      'messaging-health.list-incidents',
      'messaging-health.list-organizations',
      'messaging-health.preview-operation',
      'messaging-health.start-roll-forward',
      'messaging-health.start-rollback',
    ]);
    expect(
      tools.find(({ name }) => name.endsWith('start-rollback'))?.annotations,
    ).toMatchObject({ readOnlyHint: false, destructiveHint: true });
    expect(
      tools.find(({ name }) => name.endsWith('ask-gate'))?.annotations,
    ).toMatchObject({ readOnlyHint: true, destructiveHint: false });
  });

  it('asks the gate', async () => {
    const { result } = await ask('tools/call', {
      name: 'messaging-health.ask-gate',
      arguments: { organizationId: ORGANIZATION_ID },
    });
    expect(JSON.parse(result.content[0].text)).toMatchObject({ allowed: true });
  });

  it('is told why an organization can not be rolled back', async () => {
    const { result } = await ask('tools/call', {
      name: 'messaging-health.start-rollback',
      arguments: { organizationId: ORGANIZATION_ID, reason: 'webhook errors' },
    });
    expect(result.isError).toBe(true);
    expect(result.content[0].text).toContain(
      'messaging-health.io/n8n-workflow-v2',
    );
  });
});
