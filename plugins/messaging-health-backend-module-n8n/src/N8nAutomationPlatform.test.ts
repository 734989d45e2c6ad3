import { Statement } from '@messaging-health/backstage-plugin-common';
import {
  SystemClock,
  UpstreamError,
  WorkflowReference,
} from '@messaging-health/backstage-plugin-node';
import {
  automationPlatformContract,
  inventOrganization,
} from '@messaging-health/backstage-plugin-node/testUtils';
import { mockServices } from '@backstage/backend-test-utils';
import { N8nSandbox, startN8nSandbox } from '@messaging-health/sandbox';
import { readN8nInstances } from './config';
import { N8nAutomationPlatform } from './N8nAutomationPlatform';

const API_KEY = 'invented-n8n-key';
const PATH = 'agente/cantina-aurora';
const v2: WorkflowReference = {
  instance: 'default',
  workflowId: 'v2-cantina-aurora',
};
const fallback: WorkflowReference = {
  instance: 'default',
  workflowId: 'fallback-cantina-aurora',
};

let sandbox: N8nSandbox;

async function startSandbox(): Promise<void> {
  sandbox = await startN8nSandbox({
    port: 0,
    apiKey: API_KEY,
    random: () => 0.5,
    workflows: [
      { id: v2.workflowId, name: 'Cantina v2', path: PATH, active: true },
      { id: fallback.workflowId, name: 'Cantina base', path: PATH },
      { id: 'stranger', name: 'Stranger', path: PATH },
      { id: 'archived', name: 'Archived', path: 'old', archived: true },
      { id: 'get-only', name: 'Get only', path: 'got', method: 'GET' },
    ],
  });
}

function platformWith(settings: Record<string, string | number> = {}) {
  const config = mockServices.rootConfig({
    data: {
      messagingHealth: {
        n8n: {
          instances: {
            default: { baseUrl: sandbox.url, apiKey: API_KEY, ...settings },
          },
        },
      },
    },
  });
  return new N8nAutomationPlatform(readN8nInstances(config), {
    clock: new SystemClock(),
    random: () => 0.5,
  });
}

const callPath = () =>
  fetch(`${sandbox.url}/webhook/${PATH}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });

beforeEach(startSandbox);
afterEach(() => sandbox.stop());

describe('n8n, as an automation platform', () => {
  it.each(Object.entries(automationPlatformContract))(
    '%s',
    async (_name, expectIt) => {
      await expectIt({ platform: platformWith(), v2, fallback, callPath });
    },
  );
});

describe('N8nAutomationPlatform', () => {
  const { signal } = new AbortController();
  let said: Statement[];
  const options = {
    signal,
    report: async (statement: Statement) => {
      said.push(statement);
    },
  };
  const codes = () => said.map(({ code }) => code);
  const problemOf = async (asked: Promise<unknown>) => {
    const error = await asked.then(
      () => undefined,
      thrown => thrown,
    );
    expect(error).toBeInstanceOf(UpstreamError);
    expect(error.message).not.toContain(API_KEY);
    return (error as UpstreamError).problem;
  };

  beforeEach(() => {
    said = [];
  });

  it('waits for a slow publication', async () => {
    sandbox.setFault('n8n-slow-publish', true);
    const platform = platformWith({ serveTimeout: '9s' });
    await platform.deactivateWorkflow(v2, options);
    await platform.activateWorkflow(fallback, { ...options, displaced: v2 });
    expect(sandbox.isServing(fallback.workflowId)).toBe(true);
    expect(codes()).toContain('automation.in-service');
  }, 40_000);

  it('publishes again what is active and not served', async () => {
    const platform = platformWith({
      serveTimeout: '400ms',
      republishLimit: 2,
    });
    await platform.deactivateWorkflow(v2, options);
    sandbox.setFault('n8n-active-not-served', true, [fallback.workflowId]);
    await platform.activateWorkflow(fallback, { ...options, displaced: v2 });
    expect(sandbox.isServing(fallback.workflowId)).toBe(true);
    expect(codes()).toContain('automation.republishing');
  });

  it('says loudly that an active workflow is never served', async () => {
    const platform = platformWith({ serveTimeout: '100ms' });
    await platform.deactivateWorkflow(v2, options);
    sandbox.setFault('n8n-never-served', true);
    const problem = await problemOf(
      platform.activateWorkflow(fallback, { ...options, displaced: v2 }),
    );
    expect(problem).toMatchObject({
      kind: 'refused',
      status: 409,
      retryable: false,
    });
    expect(problem.message).toContain(
      `"Cantina base" (${fallback.workflowId}), but its production webhook is not served: ${PATH} is not registered`,
    );
  });

  it('heals a path that is stuck when the new workflow comes', async () => {
    const platform = platformWith({ healLimit: 0 });
    sandbox.setFault('n8n-stuck-conflict', true, [v2.workflowId]);
    await platform.deactivateWorkflow(v2, options);
    expect(codes()).toContain('automation.still-stuck');

    const refused = await problemOf(
      platform.activateWorkflow(fallback, { ...options, displaced: v2 }),
    );
    expect(refused).toMatchObject({ kind: 'refused', status: 409 });

    said = [];
    await platformWith().activateWorkflow(fallback, {
      ...options,
      displaced: v2,
    });
    expect(codes()).toEqual([
      'automation.publishing',
      'automation.path-conflict',
      'automation.healing',
      'automation.waiting-until-served',
      'automation.in-service',
    ]);
    expect((await callPath()).status).toBe(200);
  });

  it('says that a conflict has no known culprit', async () => {
    const platform = platformWith({ healLimit: 0 });
    sandbox.setFault('n8n-stuck-conflict', true, [v2.workflowId]);
    await platform.deactivateWorkflow(v2, options);
    const problem = await problemOf(
      platform.activateWorkflow(fallback, options),
    );
    expect(problem.message).toContain("n8n doesn't say by which workflow");
  });

  it('names the stranger who holds the path, and leaves it alone', async () => {
    const platform = platformWith();
    await platform.deactivateWorkflow(v2, options);
    await platform.activateWorkflow({ ...v2, workflowId: 'stranger' }, options);
    const problem = await problemOf(
      platform.activateWorkflow(fallback, { ...options, displaced: v2 }),
    );
    expect(problem).toMatchObject({ kind: 'refused', status: undefined });
    expect(problem.message).toContain('belongs to "Stranger" (stranger)');
    expect(sandbox.isServing('stranger')).toBe(true);
  });

  it.each([
    ['archived', /archived.*Unarchive it/],
    ['get-only', /no enabled POST webhook/],
  ])('refuses to put %s into service', async (workflowId, message) => {
    const problem = await problemOf(
      platformWith().activateWorkflow({ ...v2, workflowId }, options),
    );
    expect(problem.message).toMatch(message);
  });

  it('does not pretend to know what a GET webhook does', async () => {
    const platform = platformWith();
    const workflow = await platform.readWorkflow(
      { ...v2, workflowId: 'get-only' },
      signal,
    );
    const [probe] = await platform.probeWebhooks(workflow, signal);
    expect(probe.outcome).toBe('unclear');
    expect(probe.statement.code).toBe('automation.probe-impossible');
  });

  it('makes switches of one instance wait for each other', async () => {
    const platform = platformWith();
    await Promise.all([
      platform.deactivateWorkflow(v2, options),
      platform.activateWorkflow(fallback, { ...options, displaced: v2 }),
    ]);
    expect(codes()).toEqual([
      'automation.unpublishing',
      'automation.waiting-until-gone',
      'automation.out-of-service',
      'automation.publishing',
      'automation.waiting-until-served',
      'automation.in-service',
    ]);
  });

  it.each([
    ['n8n-down', 'unreachable', /can't be reached/],
    ['n8n-unauthorized', 'refused', /401 "Unauthorized".*credential/],
    ['n8n-garbage', 'malformed', /not JSON.*login page/],
  ] as const)('tells %s apart', async (fault, kind, message) => {
    sandbox.setFault(fault, true);
    const problem = await problemOf(platformWith().readWorkflow(v2, signal));
    expect(problem).toMatchObject({ system: 'n8n', kind });
    expect(problem.message).toMatch(message);
  });

  it('counts executions since an instant', async () => {
    const platform = platformWith();
    await callPath();
    const since = (await platform.countExecutions(v2, new Date(0), signal))
      .started;
    expect(since).toBe(1);
    const later = new Date('2999-01-01T00:00:00Z');
    expect(await platform.countExecutions(v2, later, signal)).toEqual({
      started: 0,
      failed: 0,
      running: 0,
      atLeast: false,
    });
  });

  it('knows the workflows of an organization', () => {
    const platform = platformWith();
    expect(platform.workflowsOf(inventOrganization())).toEqual({
      v2,
      fallback,
    });
    expect(() =>
      platform.workflowsOf(inventOrganization({ n8n: { instance: 'other' } })),
    ).toThrow('annotation');
  });
});
