import {
  bothFlow,
  chain,
  conversationFlow,
  node,
  webhook,
} from '../__testUtils__/flows';
import { contentDigest } from './contentDigest';
import { substituteDefinition } from './substituteDefinition';

describe('substituteDefinition', () => {
  it("keeps the host's webhook, and the content's digest", () => {
    const host = bothFlow();
    const content = conversationFlow();
    const made = substituteDefinition(host, content);
    expect(made.nodes[0]).toEqual(host.nodes[0]);
    expect(made.nodes.slice(1).map(({ name }) => name)).toEqual(
      content.nodes.slice(1).map(({ name }) => name),
    );
    expect(contentDigest(made)).toBe(contentDigest(content));
    expect(made.connections.Webhook).toEqual(
      content.connections['Webhook Chatwoot'],
    );
  });

  it('leads back to the webhook’s new name what led to the old', () => {
    const { nodes, connections } = chain(webhook('In'), node('Loop', 'noOp'));
    const content = {
      nodes,
      connections: { ...connections, Loop: { main: [[{ node: 'In' }], null] } },
    };
    expect(
      substituteDefinition(chain(webhook('Out')), content).connections.Loop,
    ).toEqual({ main: [[{ node: 'Out' }], null] });
  });

  it('gives a node another id where the host’s webhook has it', () => {
    const content = chain(webhook(), node('A', 'set', {}, { id: 'taken' }));
    const host = chain(webhook('Webhook', {}, { id: 'taken' }));
    const ids = substituteDefinition(host, content).nodes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it('swaps names of several webhooks', () => {
    const two = (first: string, second: string) => {
      const hooks = [
        webhook(first, { path: 'first' }),
        webhook(second, { path: 'second' }),
      ];
      const a = node('A', 'set', { of: `={{ $('${first}').item }}` });
      return {
        nodes: [...hooks, a],
        connections: { [first]: { main: [[{ node: 'A' }]] } },
      };
    };
    const made = substituteDefinition(two('One', 'Two'), two('Two', 'One'));
    expect(made).toEqual(two('One', 'Two'));
  });

  it.each([
    [
      'webhooks that differ',
      [webhook('A', { path: 'a' }), webhook('B', { path: 'b' })],
      /webhooks don't match: the one answers POST agente\/aurora, the other POST a, POST b/,
    ],
    [
      'a node of the webhook’s name',
      [webhook('In'), node('Webhook', 'set')],
      /a node is called "Webhook".*rename it/,
    ],
    [
      'a flow that answers its caller itself',
      [webhook('In', { responseMode: 'responseNode' })],
      /"Webhook" does not wait for a node that answers the caller, and "In" does/,
    ],
    ['no webhook', [node('A', 'set')], /webhooks don't match.*the other none/],
  ])('refuses %s', (_what, nodes, words) => {
    expect(() =>
      substituteDefinition(chain(webhook()), chain(...nodes)),
    ).toThrow(words);
  });

  it('refuses two flows that nobody can call', () => {
    const silent = chain(node('A', 'set'));
    expect(() => substituteDefinition(silent, silent)).toThrow(
      'neither has an enabled webhook',
    );
  });
});
