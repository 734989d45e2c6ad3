import { mockServices } from '@backstage/backend-test-utils';
import { Statement } from '@messaging-health/backstage-plugin-common';
import {
  UpstreamError,
  UpstreamProblem,
  WorkflowReference,
} from '@messaging-health/backstage-plugin-node';
import { N8nSandbox, startN8nSandbox } from '@messaging-health/sandbox';
import { z } from 'zod';
import { readN8nInstances } from '../config';
import { N8nAutomationPlatform } from '../N8nAutomationPlatform';
import { SteppingClock } from './SteppingClock';

type SandboxOptions = Parameters<typeof startN8nSandbox>[0];
type Seed = SandboxOptions['workflows'][number];

const API_KEY = 'invented-n8n-key';
export const PATH = 'agente/aurora';
export const v2: WorkflowReference = { instance: 'default', workflowId: 'v2' };
export const fallback: WorkflowReference = {
  instance: 'default',
  workflowId: 'fallback',
};

const workflowSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  active: z.boolean(),
  nodes: z.array(z.looseObject({ name: z.string() })),
  connections: z.looseObject({}),
  settings: z.looseObject({}),
});
const pageSchema = z.object({ data: z.array(workflowSchema) });

/** An n8n with v2 and its fallback, whoever switches them, and their customers. */
export class SwitchWorld {
  readonly clock = new SteppingClock();
  readonly said: Statement[] = [];
  /** Which workflow's id ran which flow's nodes, one line for each message. */
  readonly ran: string[] = [];
  private running: N8nSandbox | undefined;

  async start({
    workflows = [],
    ...options
  }: Partial<SandboxOptions> = {}): Promise<void> {
    const pair: Seed[] = [
      { id: 'v2', name: 'Aurora v2', path: PATH, active: true },
      { id: 'fallback', name: 'Aurora base', path: PATH },
    ];
    const replaced = workflows.map(({ id }) => id);
    this.running = await startN8nSandbox({
      port: 0,
      apiKey: API_KEY,
      random: () => 0.5,
      clock: this.clock,
      run: async ({ id, nodes }) => {
        const [, flow] =
          /flow\\":\\"([\w-]+)/.exec(JSON.stringify(nodes)) ?? [];
        this.ran.push(`${id}: ${flow}`);
      },
      workflows: [
        ...pair.filter(({ id }) => !replaced.includes(id)),
        ...workflows,
      ],
      ...options,
    });
  }

  async stop(): Promise<void> {
    await this.sandbox.stop();
  }

  get sandbox(): N8nSandbox {
    if (!this.running) {
      throw new Error('Start n8n first.');
    }
    return this.running;
  }

  platform(
    settings: Record<string, string | number | boolean> = {},
  ): N8nAutomationPlatform {
    const config = mockServices.rootConfig({
      data: {
        messagingHealth: {
          n8n: {
            instances: {
              default: {
                baseUrl: this.sandbox.url,
                apiKey: API_KEY,
                ...settings,
              },
            },
          },
        },
      },
    });
    return new N8nAutomationPlatform(readN8nInstances(config), {
      clock: this.clock,
      random: () => 0.5,
    });
  }

  get options() {
    return {
      signal: new AbortController().signal,
      report: async (statement: Statement) => {
        this.said.push(statement);
      },
    };
  }

  get codes(): string[] {
    return this.said.map(({ code }) => code);
  }

  /** A customer's message; its status. */
  async call(path: string = PATH): Promise<number> {
    const { status } = await fetch(`${this.sandbox.url}/webhook/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    return status;
  }

  /** A workflow as n8n's API tells it. */
  async read(id: string) {
    return workflowSchema.parse(await this.ask('GET', `/workflows/${id}`));
  }

  /** The copies that were kept. */
  async copies() {
    const page = await this.ask('GET', '/workflows?name=Kept%20by');
    return pageSchema.parse(page).data;
  }

  /** Somebody's own request to n8n. */
  async ask(method: string, address: string, json?: object): Promise<unknown> {
    const answer = await fetch(`${this.sandbox.url}/api/v1${address}`, {
      method,
      headers: {
        'x-n8n-api-key': API_KEY,
        'content-type': 'application/json',
      },
      body: json && JSON.stringify(json),
    });
    if (!answer.ok) {
      throw new Error(`${method} ${address}: ${await answer.text()}`);
    }
    return answer.json();
  }

  /** Somebody edits a workflow in n8n: what is not named stays. */
  async edit(
    id: string,
    change: (workflow: z.infer<typeof workflowSchema>) => object,
    query: string = '',
  ): Promise<void> {
    const workflow = await this.read(id);
    const { name, nodes, connections, settings } = workflow;
    await this.ask('PUT', `/workflows/${id}${query}`, {
      name,
      nodes,
      connections,
      settings,
      ...change(workflow),
    });
  }
}

/** How something failed; the key is in no message. */
export async function problemOf(
  asked: Promise<unknown>,
): Promise<UpstreamProblem> {
  const error: unknown = await asked.then(
    () => undefined,
    thrown => thrown,
  );
  expect(error).toBeInstanceOf(UpstreamError);
  const { problem } = error as UpstreamError;
  expect(problem.message).not.toContain(API_KEY);
  return problem;
}
