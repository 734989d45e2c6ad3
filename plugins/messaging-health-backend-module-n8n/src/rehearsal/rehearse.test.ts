import { RehearsalFinding } from '@messaging-health/backstage-plugin-common';
import { inventOrganization } from '@messaging-health/backstage-plugin-node/testUtils';
import { PATH, SwitchWorld } from '../__testUtils__/SwitchWorld';

const organization = inventOrganization({
  n8n: { instance: 'default', workflowV2: 'v2', workflowFallback: 'fallback' },
});

describe('rehearsing a rollback in n8n', () => {
  let world: SwitchWorld;
  beforeEach(() => {
    world = new SwitchWorld();
  });
  afterEach(() => world.stop());

  const rehearse = (settings?: Parameters<SwitchWorld['platform']>[0]) =>
    world.platform(settings).rehearse(organization, world.options.signal);
  const of = (findings: RehearsalFinding[], check: string) =>
    findings
      .filter(finding => finding.check === check)
      .map(({ ready, statement }) => [ready, statement.code]);
  const broken = (findings: RehearsalFinding[]) =>
    findings.filter(({ ready }) => !ready).map(({ check }) => check);

  it('finds everything ready where it is', async () => {
    await world.start();
    const findings = await rehearse();
    expect(findings.map(({ check }) => check)).toEqual([
      'v2-exists',
      'fallback-exists',
      'api-key-scopes',
      'executions-saved',
      'executions-saved',
      'fallback-webhook',
      'fallback-credentials',
      'webhook-paths',
      'second-way',
      'webhook-served',
    ]);
    expect(broken(findings)).toEqual([]);
    expect(of(findings, 'webhook-paths')).toEqual([
      [true, 'automation.rehearsal-paths-shared'],
    ]);
    expect(world.ran).toEqual([]);
  });

  it('knows two paths from one', async () => {
    await world.start({
      workflows: [{ id: 'fallback', name: 'Base', path: 'ia-base/aurora' }],
    });
    expect(of(await rehearse(), 'webhook-paths')).toEqual([
      [true, 'automation.rehearsal-paths-distinct'],
    ]);
  });

  it('finds a stranger on the fallback’s path', async () => {
    await world.start({
      workflows: [
        { id: 'fallback', name: 'Base', path: 'ia-base/aurora' },
        { id: 'other', name: 'Other', path: 'ia-base/aurora', active: true },
      ],
    });
    const findings = await rehearse();
    expect(broken(findings)).toEqual(['webhook-paths']);
    expect(findings.map(({ statement }) => statement.text)).toContainEqual(
      expect.stringContaining('belongs to "Other"'),
    );
  });

  it.each([
    [
      'is missing',
      [{ id: 'fallback', name: 'Base', path: PATH }],
      'gone',
      ['fallback-exists'],
    ],
    [
      'is archived',
      [{ id: 'gone', name: 'Base', path: PATH, archived: true }],
      'gone',
      ['fallback-exists'],
    ],
    [
      'answers GET only',
      [{ id: 'gone', name: 'Base', path: PATH, method: 'GET' as const }],
      'gone',
      ['fallback-webhook'],
    ],
    [
      'keeps no success',
      [
        {
          id: 'gone',
          name: 'Base',
          path: PATH,
          settings: { saveDataSuccessExecution: 'none' as const },
        },
      ],
      'gone',
      ['executions-saved'],
    ],
    ['is v2 itself', [], 'v2', ['webhook-paths']],
  ])('finds that the fallback %s', async (_what, workflows, id, checks) => {
    await world.start({ workflows });
    const findings = await world.platform().rehearse(
      {
        ...organization,
        n8n: { ...organization.n8n, workflowFallback: id },
      },
      world.options.signal,
    );
    expect(broken(findings)).toEqual(checks);
  });

  it('finds a webhook node that asks for a credential and has none', async () => {
    await world.start();
    await world.edit('fallback', ({ nodes }) => ({
      nodes: nodes.map(node => ({
        ...node,
        parameters:
          node.name === 'Webhook'
            ? { path: PATH, httpMethod: 'POST', authentication: 'headerAuth' }
            : node.parameters,
      })),
    }));
    expect(broken(await rehearse())).toEqual(['fallback-credentials']);
  });

  it('says that there is no second way where the webhooks don’t fit', async () => {
    await world.start({
      workflows: [
        { id: 'v2', name: 'v2', path: [PATH, 'second'], active: true },
      ],
    });
    const findings = await rehearse();
    expect(broken(findings)).toEqual([]);
    expect(of(findings, 'second-way')).toEqual([
      [true, 'automation.rehearsal-no-second-way'],
    ]);
  });

  it('says which rights the key lacks, and what will not work for want of others', async () => {
    await world.start({ scopes: ['workflow:read', 'workflow:activate'] });
    const findings = await rehearse();
    expect(of(findings, 'api-key-scopes')).toEqual([
      [false, 'automation.rehearsal-scopes-missing'],
    ]);
    expect(findings.map(({ statement }) => statement.text)).toContainEqual(
      expect.stringContaining('lacks workflow:deactivate, execution:list'),
    );
    expect(of(findings, 'api-key-limits')).toEqual([
      [true, 'automation.rehearsal-without-list'],
      [true, 'automation.rehearsal-without-second-way'],
      [true, 'automation.rehearsal-without-delete'],
      [true, 'automation.rehearsal-without-versions'],
    ]);
  });

  it('finds that the active workflow is not served, or that none is active', async () => {
    await world.start();
    await world.ask('POST', '/workflows/v2/unpublish', {});
    world.clock.advance(200);
    expect(of(await rehearse(), 'webhook-served')).toEqual([
      [false, 'automation.rehearsal-nobody-active'],
    ]);
    world.sandbox.setFault('n8n-never-served', true);
    await world.ask('POST', '/workflows/fallback/publish', {});
    world.clock.advance(1_000);
    expect(of(await rehearse(), 'webhook-served')).toEqual([
      [false, 'automation.rehearsal-unserved'],
    ]);
  });

  it.each(['n8n-down', 'n8n-unauthorized', 'n8n-garbage', 'n8n-hang'] as const)(
    'makes findings of %s, and throws nothing',
    async fault => {
      await world.start();
      world.sandbox.setFault(fault, true);
      const findings = await rehearse({ requestTimeout: '50ms' });
      expect(broken(findings)).toEqual([
        'v2-exists',
        'fallback-exists',
        'api-key-scopes',
      ]);
    },
  );

  it('says what the organization lacks', async () => {
    await world.start();
    const lacking = { ...organization, n8n: { instance: 'nowhere' } };
    expect(
      await world.platform().rehearse(lacking, world.options.signal),
    ).toEqual([
      expect.objectContaining({ check: 'n8n-annotations', ready: false }),
    ]);
  });

  it('stops when it is told to', async () => {
    await world.start();
    const reason = new Error('enough');
    await expect(
      world.platform().rehearse(organization, AbortSignal.abort(reason)),
    ).rejects.toBe(reason);
  });
});
