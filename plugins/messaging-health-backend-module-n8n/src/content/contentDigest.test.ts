import { bothFlow, chain, node, webhook } from '../__testUtils__/flows';
import { N8nNode } from '../client/schemas';
import { contentDigest } from './contentDigest';
import { WorkflowDefinition } from './WorkflowDefinition';

const flow = (change: (nodes: N8nNode[]) => N8nNode[] = nodes => nodes) => {
  const { nodes, connections } = bothFlow();
  return contentDigest({ nodes: change(nodes), connections });
};
const changed = (name: string, changes: Partial<N8nNode>) =>
  flow(nodes =>
    nodes.map(one => (one.name === name ? { ...one, ...changes } : one)),
  );

describe('contentDigest', () => {
  const own = flow();

  it.each<[string, string]>([
    ['the order of nodes', flow(nodes => [...nodes].reverse())],
    ['where a node stands', changed('Agente', { position: [7, 7] })],
    ['a node’s id', changed('Agente', { id: 'other' })],
    ['notes', changed('Agente', { notes: 'Aprovado' })],
    ['what is off either way', changed('Agente', { disabled: false })],
    [
      'the order of parameters',
      contentDigest(
        chain(
          webhook('Webhook', { options: {}, path: 'agente/aurora' }),
          ...bothFlow().nodes.slice(1),
        ),
      ),
    ],
    [
      'the webhook’s path, id and credentials',
      changed('Webhook', {
        parameters: { path: 'other', httpMethod: 'POST' },
        webhookId: 'other',
        credentials: { httpHeaderAuth: { id: '1', name: 'Chatwoot' } },
      }),
    ],
    [
      'sticky notes',
      flow(nodes => [...nodes, node('Nota', 'stickyNote', { content: 'Oi' })]),
    ],
  ])('does not depend on %s', (_what, digest) => {
    expect(digest).toBe(own);
  });

  it.each<[string, string]>([
    ['a parameter', changed('Agente', { parameters: { text: 'Olá' } })],
    ['a version of a node', changed('Agente', { typeVersion: 3 })],
    ['what is switched off', changed('Agente', { disabled: true })],
    [
      'a credential',
      changed('Agente', { credentials: { crmApi: { id: '1', name: 'CRM' } } }),
    ],
    ['what happens on an error', changed('Agente', { onError: 'stop' })],
    ['a node', flow(nodes => nodes.slice(0, 2))],
    ['a second webhook', flow(nodes => [...nodes, webhook('Other')])],
    [
      'a connection',
      contentDigest({ ...bothFlow(), connections: {} } as WorkflowDefinition),
    ],
  ])('depends on %s', (_what, digest) => {
    expect(digest).not.toBe(own);
  });

  it('is the same behind a webhook of another name', () => {
    const called = (name: string) =>
      contentDigest(
        chain(
          webhook(name),
          node('Reads', 'set', { a: `={{ $('${name}').item.json.body }}` }),
        ),
      );
    expect(called('Entrada')).toBe(called('Webhook'));
  });

  it('tells outputs of a node apart', () => {
    const nodes = [webhook(), node('If', 'if'), node('A', 'set')];
    const to = (...outputs: Array<Array<{ node: string }>>) =>
      contentDigest({ nodes, connections: { If: { main: outputs } } });
    expect(to([{ node: 'A' }])).not.toBe(to([], [{ node: 'A' }]));
    expect(to([{ node: 'A' }])).toBe(to([{ node: 'A' }], []));
  });
});
