import { pathsOf } from '../world/pathsOf';
import { createFlow, MARKING_NODE } from './createFlow';

const hooksOf = ({ nodes }: ReturnType<typeof createFlow>) =>
  nodes.flatMap(node =>
    'path' in node.parameters ? [node.parameters.path] : [],
  );

describe('an invented flow', () => {
  it('answers at once on its one path, and then marks what it was given', () => {
    const { v2 } = pathsOf('same-path', 'exemplo-7');
    const flow = createFlow('v2', 'exemplo-7', v2);
    expect(flow.name).toBe('exemplo-7: v2');
    expect(hooksOf(flow)).toEqual(['agente/exemplo-7/atendimento']);
    expect(flow.connections).toEqual({
      'Chatwoot 1': {
        main: [[{ node: MARKING_NODE, type: 'main', index: 0 }]],
      },
    });
    const text = JSON.stringify(flow.nodes);
    expect(text).toContain('"responseMode":"onReceived"');
    expect(text).toContain('"name":"flow","type":"string","value":"v2"');
  });

  it('has a webhook for each of two paths', () => {
    const { fallback } = pathsOf('two-webhooks', 'exemplo-7');
    const flow = createFlow('fallback', 'exemplo-7', fallback);
    expect(hooksOf(flow)).toEqual([
      'agente/exemplo-7/atendimento/ig',
      'agente/exemplo-7/atendimento/wa',
    ]);
    expect(Object.keys(flow.connections)).toEqual(['Chatwoot 1', 'Chatwoot 2']);
  });

  it.each([
    ['same-path', true],
    ['two-paths', false],
    ['two-webhooks', true],
  ] as const)('%s: the two flows stand on the same paths: %s', (kind, same) => {
    const { v2, fallback } = pathsOf(kind, 'exemplo-7');
    expect(v2.every((path, index) => path === fallback[index])).toBe(same);
  });
});
