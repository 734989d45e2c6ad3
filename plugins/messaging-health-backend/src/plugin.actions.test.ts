import { actionsRegistryServiceFactory } from '@backstage/backend-defaults/alpha';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { ActionCaller } from './__testUtils__/ActionCaller';
import {
  INCOMPLETE_ID,
  SISTER_ID,
  sisterEntity,
  startPlugin,
} from './__testUtils__/startPlugin';
import { ORGANIZATION } from './operations/__testUtils__';

const organizationId = ORGANIZATION.id;
const UNKNOWN_ID = '00000000-0000-4000-8000-0000000000ff';
const NOT_THERE = '20000000-0000-4000-8000-000000000001';
const READS = { readOnly: true, destructive: false, idempotent: true };
const CHANGES = { readOnly: false, destructive: true, idempotent: false };
const ADDS = { readOnly: false, destructive: false, idempotent: false };
const start = { organizationId, reason: 'webhook errors' };
const rollForward = {
  organizationId,
  reason: 'mended',
  correction: {
    url: 'https://git.example/pull/42',
    author: 'ana.plantao',
    reviewer: 'bruno.integracoes',
  },
  smokeReport: {
    fileName: 'smoke.xml',
    content:
      '<testsuites><testsuite name="smoke" tests="1"><testcase name="a"/></testsuite></testsuites>',
  },
  window: {
    from: '2100-03-02T01:00:00Z',
    until: '2100-03-02T05:00:00Z',
  },
};

/** Everything that the auditor was told. */
function createAuditor() {
  const told: Array<{ eventId: string; calledBy: unknown; outcome: string }> =
    [];
  const service = mockServices.auditor.mock({
    createEvent: async ({ eventId, meta }) => {
      const note = (outcome: string) =>
        told.push({ eventId, calledBy: meta?.calledBy, outcome });
      return {
        success: async () => void note('success'),
        fail: async () => void note('fail'),
      };
    },
  });
  return { told, factory: service.factory };
}

async function startWithActions(denied: string[] = []) {
  const auditor = createAuditor();
  const plugin = await startPlugin({
    denied,
    entities: [sisterEntity],
    services: [actionsRegistryServiceFactory, auditor.factory],
  });
  return {
    plugin,
    audited: auditor.told,
    actions: new ActionCaller(plugin.api),
  };
}

describe('The actions for AI clients', () => {
  let plugin: Awaited<ReturnType<typeof startWithActions>>['plugin'];
  let actions: ActionCaller;
  let audited: Awaited<ReturnType<typeof startWithActions>>['audited'];
  beforeEach(async () => {
    ({ plugin, actions, audited } = await startWithActions());
  });
  afterEach(() => plugin.stop());

  it('say of each whether it only reads, and what it takes and gives', async () => {
    const listed = await actions.list();
    expect(
      Object.fromEntries(listed.map(({ id, attributes }) => [id, attributes])),
    ).toEqual({
      'messaging-health:list-organizations': READS,
      'messaging-health:get-organization-health': READS,
      'messaging-health:list-incidents': READS,
      'messaging-health:get-incident': READS,
      'messaging-health:add-hypothesis': ADDS,
      'messaging-health:add-corrective-action': ADDS,
      'messaging-health:ask-gate': READS,
      'messaging-health:preview-operation': READS,
      'messaging-health:start-rollback': CHANGES,
      'messaging-health:start-roll-forward': CHANGES,
      'messaging-health:get-operation': READS,
      'messaging-health:abort-operation': CHANGES,
    });
    listed.forEach(({ schema }) => {
      expect(schema.input).toMatchObject({ type: 'object' });
      expect(schema.output).toMatchObject({ type: 'object' });
    });
  });

  it('find an organization by its name, and tell how it does', async () => {
    const found = await actions.invoke('list-organizations', {
      search: 'padaria',
    });
    expect(found.output).toMatchObject({
      total: 1,
      counts: { unknown: 3 },
      organizations: [{ organizationId, health: 'unknown', mode: 'v2' }],
    });
    const health = await actions.invoke('get-organization-health', {
      organizationId: organizationId.toUpperCase(),
    });
    expect(health.output).toMatchObject({
      organizationId,
      title: ORGANIZATION.title,
      health: 'unknown',
      mode: 'v2',
      drifts: [],
      problems: [],
    });
    expect(health.output.triggers).toHaveLength(5);
    const incomplete = await actions.invoke('get-organization-health', {
      organizationId: INCOMPLETE_ID,
    });
    expect(incomplete.output.problems.join()).toContain(
      'messaging-health.io/n8n-workflow-v2',
    );
  });

  it('show what would change, and change nothing', async () => {
    const { output } = await actions.invoke('preview-operation', {
      kind: 'rollback',
      organizationId,
    });
    expect(output.steps).toHaveLength(7);
    expect(output.steps[0]).toMatchObject({
      id: 'freeze-activations',
      possible: true,
      statements: [expect.any(String)],
    });
    expect(plugin.world.changes).toEqual([]);
  });

  it('roll back as the person who calls, look, and abort; each is audited', async () => {
    const started = await actions.invoke('start-rollback', start);
    expect(started).toMatchObject({
      status: 200,
      output: {
        kind: 'rollback',
        organizationId,
        requestedBy: 'user:default/ana',
        incident: 'INC-000001',
      },
    });
    const { operationId } = started.output;
    const again = await actions.invoke('start-rollback', start);
    expect(again.status).toBe(409);
    expect(again.message).toContain(operationId);
    const looked = await actions.invoke('get-operation', { operationId });
    expect(looked.output.steps).toHaveLength(7);
    const aborted = await actions.invoke('abort-operation', {
      operationId,
      reason: 'wrong organization',
      leaveUnserved: true,
    });
    expect(aborted.status).toBe(200);
    const { output } = await actions.invoke('list-incidents', { open: true });
    expect(output.incidents).toMatchObject([
      { number: 'INC-000001', organizationId },
    ]);
    expect(audited).toEqual(
      expect.arrayContaining([
        {
          eventId: 'action-start-rollback',
          calledBy: 'user:default/ana',
          outcome: 'success',
        },
        {
          eventId: 'action-start-rollback',
          calledBy: 'user:default/ana',
          outcome: 'fail',
        },
        {
          eventId: 'action-abort-operation',
          calledBy: 'user:default/ana',
          outcome: 'success',
        },
      ]),
    );
  });

  it("give the gate's reason, at the gate and where a return would activate v2", async () => {
    expect(
      (await actions.invoke('ask-gate', { organizationId })).output,
    ).toEqual({ allowed: true, reason: 'Activations are not frozen.' });
    const { output: operation } = await actions.invoke('start-rollback', start);
    await plugin.api.call('abortOperation', {
      operationId: operation.operationId,
      body: { reason: 'mended', leaveUnserved: true },
    });
    const gate = await actions.invoke('ask-gate', { organizationId });
    expect(gate.output).toMatchObject({
      allowed: false,
      incident: operation.incident,
      reason: expect.stringContaining(operation.incident),
      until: expect.stringContaining(operation.incident),
    });
    const elsewhere = await actions.invoke('ask-gate', {
      organizationId: SISTER_ID,
    });
    expect(elsewhere.output.allowed).toBe(true);
  });

  it('refuse a return whose proof is lacking, in the words of the API', async () => {
    const { status, message } = await actions.invoke('start-roll-forward', {
      ...rollForward,
      correction: { ...rollForward.correction, reviewer: 'ana.plantao' },
    });
    expect(status).toBe(400);
    expect(message).toContain(
      'rollForward.correction.reviewer: must be somebody else than the author',
    );
  });

  it('say what is not there', async () => {
    const answers = await Promise.all([
      actions.invoke('ask-gate', { organizationId: UNKNOWN_ID }),
      actions.invoke('get-organization-health', { organizationId: UNKNOWN_ID }),
      actions.invoke('get-operation', { operationId: NOT_THERE }),
      actions.invoke('start-rollback', {
        ...start,
        organizationId: UNKNOWN_ID,
      }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });

  it('refuse input that is none, and nobody', async () => {
    const odd = await actions.invoke('get-operation', { operationId: 'op-1' });
    expect(odd).toMatchObject({
      status: 400,
      message: expect.stringContaining('operationId: '),
    });
    const nobody = await actions.invoke(
      'ask-gate',
      { organizationId },
      mockCredentials.none.header(),
    );
    expect(nobody.status).toBe(401);
  });
});

describe('Somebody without the permission', () => {
  it.each([
    ['list-organizations', {}, 'messaging-health.health.read'],
    [
      'get-organization-health',
      { organizationId },
      'messaging-health.health.read',
    ],
    [
      'get-operation',
      { operationId: NOT_THERE },
      'messaging-health.health.read',
    ],
    ['list-incidents', {}, 'messaging-health.incident.read'],
    ['ask-gate', { organizationId }, 'messaging-health.gate.read'],
    [
      'preview-operation',
      { kind: 'rollback', organizationId },
      'messaging-health.operation.execute',
    ],
    ['start-rollback', start, 'messaging-health.operation.execute'],
    ['start-roll-forward', rollForward, 'messaging-health.operation.execute'],
    [
      'abort-operation',
      { operationId: NOT_THERE, reason: 'because' },
      'messaging-health.operation.execute',
    ],
  ])('may not %s, and is told which it is', async (name, input, permission) => {
    const { plugin, actions, audited } = await startWithActions([permission]);
    const { status, message } = await actions.invoke(name, input);
    expect(status).toBe(403);
    expect(message).toContain(permission);
    expect(audited).toContainEqual({
      eventId: `action-${name}`,
      calledBy: 'user:default/ana',
      outcome: 'fail',
    });
    expect(plugin.world.changes).toEqual([]);
    await plugin.stop();
  });
});
