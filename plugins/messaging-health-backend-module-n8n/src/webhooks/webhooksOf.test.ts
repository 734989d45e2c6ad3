import { N8nNode, N8nWorkflow } from '../client/schemas';
import { webhooksOf } from './webhooksOf';

const instance = {
  webhookBaseUrl: 'https://hooks.invented.example',
  webhookSegment: 'webhook',
};

const node = (changes: Partial<N8nNode> = {}): N8nNode => ({
  name: 'Entry',
  type: 'n8n-nodes-base.webhook',
  parameters: { path: '/agente/aurora/', httpMethod: 'POST' },
  ...changes,
});

const workflow = (changes: Partial<N8nWorkflow> = {}): N8nWorkflow => ({
  id: 'w1',
  name: 'Invented',
  active: false,
  isArchived: false,
  nodes: [node()],
  ...changes,
});

const summary = (of: N8nWorkflow) =>
  webhooksOf(of, instance).map(({ method, url }) => `${method} ${url}`);

describe('webhooksOf', () => {
  it('trims the path and puts it under the production segment', () => {
    expect(webhooksOf(workflow(), instance)).toEqual([
      {
        method: 'POST',
        path: 'agente/aurora',
        url: 'https://hooks.invented.example/webhook/agente/aurora',
      },
    ]);
  });

  it('reads the published version while the workflow is active, else the draft', () => {
    const published = node({
      parameters: { path: 'live', httpMethod: 'POST' },
    });
    const versions = { activeVersion: { nodes: [published] } };
    expect(summary(workflow({ active: true, ...versions }))).toEqual([
      'POST https://hooks.invented.example/webhook/live',
    ]);
    expect(summary(workflow(versions))).toEqual([
      'POST https://hooks.invented.example/webhook/agente/aurora',
    ]);
  });

  it('passes over disabled nodes and other triggers', () => {
    const nodes = [
      node({ disabled: true }),
      node({ type: 'n8n-nodes-base.formTrigger' }),
    ];
    expect(summary(workflow({ nodes }))).toEqual([]);
  });

  it('takes GET where nothing is said, and several methods where a list is', () => {
    const nodes = [
      node({ parameters: { path: 'a' } }),
      node({ parameters: { path: 'b', httpMethod: ['POST', 'put'] } }),
    ];
    expect(summary(workflow({ nodes }))).toEqual([
      'GET https://hooks.invented.example/webhook/a',
      'POST https://hooks.invented.example/webhook/b',
      'PUT https://hooks.invented.example/webhook/b',
    ]);
  });

  it("puts a path with parameters under the node's webhook id", () => {
    const nodes = [
      node({
        webhookId: 'hook-7',
        parameters: { path: 'chat/:org', httpMethod: 'POST' },
      }),
    ];
    expect(summary(workflow({ nodes }))).toEqual([
      'POST https://hooks.invented.example/webhook/hook-7/chat/:org',
    ]);
  });

  it.each([
    ['an expression as path', { path: '={{ $env.PATH }}' }, 'by an expression'],
    ['no path', { httpMethod: 'POST' }, 'has no path'],
    ['parameters without a webhook id', { path: 'a/:b' }, 'no webhook id'],
    ['an expression as method', { path: 'a', httpMethod: '={{1}}' }, 'method'],
    ['unreadable parameters', { path: 7 }, 'unreadable'],
  ])('refuses to guess at %s', (_name, parameters, words) => {
    expect(() => summary(workflow({ nodes: [node({ parameters })] }))).toThrow(
      words,
    );
  });
});
