import { chain, node, webhook } from '../__testUtils__/flows';
import { isSameDefinition } from './isSameDefinition';
import { writableDefinition } from './writableDefinition';

const definition = chain(
  webhook(),
  node('A', 'set', {}, { createdAt: '2026-03-01', extra: 1, notes: 'Oi' }),
);

describe('writableDefinition', () => {
  it('leaves out what n8n refuses', () => {
    const { nodes, settings, ...rest } = writableDefinition('A', definition, {
      settings: {
        saveDataSuccessExecution: 'DEFAULT',
        executionOrder: 'v1',
        binaryMode: 'separate',
        unknown: 1,
      },
    });
    expect(nodes[1]).toEqual({
      id: 'id of A',
      name: 'A',
      type: 'n8n-nodes-base.set',
      typeVersion: 2,
      position: [0, 0],
      parameters: {},
      notes: 'Oi',
    });
    expect(settings).toEqual({ executionOrder: 'v1' });
    expect(Object.keys(rest)).toEqual(['name', 'connections']);
  });

  it('unsays settings that only the one before had', () => {
    const { settings } = writableDefinition(
      'A',
      definition,
      { settings: { timezone: 'America/Sao_Paulo' } },
      {
        settings: {
          timezone: 'Europe/Lisbon',
          errorWorkflow: 'w7',
          executionTimeout: 60,
          saveDataErrorExecution: 'all',
        },
      },
    );
    expect(settings).toEqual({
      timezone: 'America/Sao_Paulo',
      errorWorkflow: 'DEFAULT',
      executionTimeout: -1,
    });
  });

  it('speaks of groups of nodes only where there are any', () => {
    const group = { id: 'g', name: 'Group', nodeIds: ['id of A'] };
    const groupsOf = (own?: object[], before?: object[]) =>
      writableDefinition(
        'A',
        definition,
        { nodeGroups: own },
        { nodeGroups: before },
      ).nodeGroups;
    expect(groupsOf()).toBeUndefined();
    expect(groupsOf([], [])).toBeUndefined();
    expect(groupsOf([group])).toEqual([group]);
    expect(groupsOf([], [group])).toEqual([]);
  });
});

describe('isSameDefinition', () => {
  it('is strict with webhooks, and with nothing that n8n adds by itself', () => {
    const [hook, a] = definition.nodes;
    const { connections } = definition;
    const same = (...nodes: typeof definition.nodes) =>
      isSameDefinition(definition, { nodes, connections });
    expect(same({ ...a, createdAt: 'later' }, hook)).toBe(true);
    expect(same({ ...hook, webhookId: 'other' }, a)).toBe(false);
    expect(same(hook)).toBe(false);
  });
});
