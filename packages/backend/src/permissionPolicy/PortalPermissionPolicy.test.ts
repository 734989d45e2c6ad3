import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import { messagingHealthPermissions } from '@messaging-health/backstage-plugin-common';
import { PortalPermissionPolicy } from './PortalPermissionPolicy';
import { readRoleGroups } from './readRoleGroups';

const groups = readRoleGroups(mockServices.rootConfig());

function permissionNamed(name: string) {
  return createPermission({ name, attributes: {} });
}

async function decide(name: string, ownershipEntityRefs?: string[]) {
  const credentials = mockCredentials.user();
  const info = {
    userEntityRef: credentials.principal.userEntityRef,
    ownershipEntityRefs: ownershipEntityRefs ?? [],
  };
  const policy = new PortalPermissionPolicy(
    mockServices.userInfo(info),
    groups,
  );
  const { result } = await policy.handle(
    { permission: permissionNamed(name) },
    ownershipEntityRefs && { credentials, info },
  );
  return result;
}

const HEALTH = 'messaging-health.health.read';
const INCIDENT = 'messaging-health.incident.read';
const OPERATE = 'messaging-health.operation.execute';
const CONFIRM = 'messaging-health.confirm';
const ADMINISTER = 'messaging-health.administer';
const PUSH = 'messaging-health.observation.create';
const GATE = 'messaging-health.gate.read';

const engineer = ['group:default/integration-engineering'];
const operator = ['group:default/crm-operations'];
const communicator = ['group:default/customer-communication'];
const nobodySpecial = ['user:default/lia.visita'];

describe('PortalPermissionPolicy', () => {
  it.each([
    [
      'integration engineering',
      engineer,
      messagingHealthPermissions.map(p => p.name),
    ],
    ['CRM operations', operator, [HEALTH, GATE, INCIDENT, CONFIRM]],
    ['customer communication', communicator, [HEALTH, GATE, INCIDENT]],
    [
      'somebody in two groups',
      [...operator, ...communicator],
      [HEALTH, GATE, INCIDENT, CONFIRM],
    ],
    ['any other signed-in person', nobodySpecial, [HEALTH, GATE]],
    ['nobody', undefined, []],
  ])('allows %s exactly its part', async (_who, ownership, allowed) => {
    const decisions = await Promise.all(
      messagingHealthPermissions.map(async ({ name }) => ({
        name,
        result: await decide(name, ownership),
      })),
    );
    expect(
      decisions
        .filter(({ result }) => result === AuthorizeResult.ALLOW)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...allowed].sort());
  });

  it('knows every permission of Messaging Health', () => {
    expect(messagingHealthPermissions.map(({ name }) => name).sort()).toEqual(
      [HEALTH, INCIDENT, OPERATE, CONFIRM, ADMINISTER, PUSH, GATE].sort(),
    );
  });

  it('refuses a permission of Messaging Health that it does not know', async () => {
    expect(await decide('messaging-health.everything.erase', engineer)).toBe(
      AuthorizeResult.DENY,
    );
  });

  it('leaves other plugins alone', async () => {
    expect(await decide('catalog.entity.read', nobodySpecial)).toBe(
      AuthorizeResult.ALLOW,
    );
    expect(await decide('messaging-healthy.read', nobodySpecial)).toBe(
      AuthorizeResult.ALLOW,
    );
  });

  it('takes the groups from the roles in the config', async () => {
    const policy = new PortalPermissionPolicy(
      mockServices.userInfo({ ownershipEntityRefs: ['group:default/sre'] }),
      readRoleGroups(
        mockServices.rootConfig({
          data: {
            messagingHealth: {
              roles: { incidentCommander: 'group:default/sre' },
            },
          },
        }),
      ),
    );
    const credentials = mockCredentials.user();
    const { result } = await policy.handle(
      { permission: permissionNamed(OPERATE) },
      {
        credentials,
        info: { userEntityRef: 'user:default/mock', ownershipEntityRefs: [] },
      },
    );
    expect(result).toBe(AuthorizeResult.ALLOW);
  });
});
