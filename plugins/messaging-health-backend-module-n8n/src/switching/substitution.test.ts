import {
  fallback,
  PATH,
  problemOf,
  SwitchWorld,
  v2,
} from '../__testUtils__/SwitchWorld';

const pair = { host: v2, content: fallback };
const WEBHOOK = 'n8n-nodes-base.webhook';

describe("serving another workflow's content in place", () => {
  let world: SwitchWorld;
  beforeEach(() => {
    world = new SwitchWorld();
  });
  afterEach(() => world.stop());

  const substitute = () =>
    world.platform().substituteWorkflow(pair, world.options);

  it('keeps the webhook to the letter, and leads it to the other nodes', async () => {
    await world.start();
    const before = await world.read('v2');
    await substitute();
    const after = await world.read('v2');
    const isHook = ({ type }: Record<string, unknown>) => type === WEBHOOK;
    expect(after.nodes.filter(isHook)).toEqual(before.nodes.filter(isHook));
    expect(after).toMatchObject({ active: true, name: 'Aurora v2' });
    expect(await world.call()).toBe(200);
    expect(world.ran).toEqual(['v2: fallback']);
    expect((await world.read('fallback')).active).toBe(false);
  });

  it('loses no message while customers write, and is witnessed by them', async () => {
    await world.start();
    const statuses = new Set<number>();
    world.clock.meanwhile = async () => {
      statuses.add(await world.call());
    };
    const substitution = await substitute();
    expect(world.codes).toContain('automation.content-witnessed');
    expect(world.ran.at(-1)).toBe('v2: fallback');
    await world.platform().endSubstitution(substitution, world.options);
    expect(world.ran.at(-1)).toBe('v2: v2');
    expect([...statuses]).toEqual([200]);
  });

  it('says that nothing witnesses the new content while nobody writes', async () => {
    await world.start();
    await substitute();
    expect(world.codes).toContain('automation.content-unwitnessed');
  });

  it('follows the name of the webhook into expressions', async () => {
    await world.start();
    await world.edit('fallback', ({ nodes, connections }) => ({
      nodes: nodes.map(node =>
        node.name === 'Webhook'
          ? { ...node, name: 'Entrada' }
          : {
              ...node,
              parameters: {
                text: `={{ $('Entrada').item.json.body.content }}`,
              },
            },
      ),
      connections: {
        ...connections,
        Webhook: undefined,
        Entrada: connections.Webhook,
      },
    }));
    await substitute();
    const { nodes, connections } = await world.read('v2');
    expect(JSON.stringify(nodes)).not.toContain('Entrada');
    expect(nodes.find(({ name }) => name === 'Reply')).toMatchObject({
      parameters: { text: `={{ $('Webhook').item.json.body.content }}` },
    });
    expect(Object.keys(connections)).toContain('Webhook');
    expect(Object.keys(connections)).not.toContain('Entrada');
  });

  it('gives settings back, as far as n8n lets them be given back', async () => {
    await world.start();
    await world.edit('fallback', () => ({
      settings: { timezone: 'America/Sao_Paulo', executionTimeout: 60 },
    }));
    const { settings } = await world.read('v2');
    const substitution = await substitute();
    expect((await world.read('v2')).settings).toMatchObject({
      timezone: 'America/Sao_Paulo',
    });
    await world.platform().endSubstitution(substitution, world.options);
    expect((await world.read('v2')).settings).toEqual(settings);
  });

  it('keeps unpublished changes of the host apart, so that nobody loses them', async () => {
    await world.start();
    await world.edit(
      'v2',
      ({ nodes }) => ({ nodes: nodes.slice(0, 2), connections: {} }),
      '?publishIfActive=false',
    );
    const substitution = await substitute();
    const copies = await world.copies();
    expect(copies.map(({ name }) => name)).toEqual([
      'Kept by Messaging Health for v2, unpublished changes: Aurora v2',
      'Kept by Messaging Health for v2, content: Aurora v2',
    ]);
    expect(copies[0].nodes).toHaveLength(2);
    await world.platform().endSubstitution(substitution, world.options);
    expect((await world.read('v2')).nodes).toHaveLength(4);
    expect(await world.copies()).toHaveLength(1);
  });

  it.each([
    ['nothing was done', 0],
    ['the copy was made', 1],
    ['the content was saved', 2],
  ])('goes on where it was killed when %s', async (_when, writes) => {
    await world.start();
    const own = (await world.read('v2')).nodes;
    if (writes >= 1) {
      const { nodes, connections, settings } = await world.read('v2');
      await world.ask('POST', '/workflows', {
        name: 'Kept by Messaging Health for v2, content: Aurora v2',
        nodes,
        connections,
        settings,
      });
    }
    if (writes >= 2) {
      const { nodes, connections } = await world.read('fallback');
      const [webhook] = own;
      await world.edit('v2', () => ({
        nodes: [webhook, ...nodes.slice(1)],
        connections,
      }));
    }
    const substitution = await substitute();
    expect(await world.copies()).toHaveLength(1);
    expect(await world.call()).toBe(200);
    expect(world.ran).toEqual(['v2: fallback']);
    await world.platform().endSubstitution(substitution, world.options);
    expect((await world.read('v2')).nodes).toEqual(own);
  });

  it('takes no copy of former days for the own content', async () => {
    await world.start();
    const { nodes, connections, settings } = await world.read('v2');
    await world.ask('POST', '/workflows', {
      name: 'Kept by Messaging Health for v2, content: long ago',
      nodes: nodes.slice(0, 1),
      connections: {},
      settings,
    });
    world.clock.advance(1_000);
    const substitution = await substitute();
    expect(await world.copies()).toHaveLength(2);
    await world.platform().endSubstitution(substitution, world.options);
    expect(await world.read('v2')).toMatchObject({ nodes, connections });
  });

  it('puts the content into service where v2 was down and the fallback only said to be up', async () => {
    await world.start();
    const platform = world.platform({ republishLimit: 0 });
    await platform.deactivateWorkflow(v2, world.options);
    world.sandbox.setFault('n8n-never-served', true, ['fallback']);
    const problem = await problemOf(
      platform.activateWorkflow(fallback, { ...world.options, displaced: v2 }),
    );
    expect(problem).toMatchObject({ kind: 'refused', status: 409 });
    await platform.substituteWorkflow(pair, world.options);
    expect(await world.call()).toBe(200);
    expect((await world.read('fallback')).active).toBe(false);
    expect(world.ran).toEqual(['v2: fallback']);
  });

  it('names the copy where it may not remove it, and leaves it', async () => {
    await world.start({
      scopes: [
        'workflow:read',
        'workflow:list',
        'workflow:create',
        'workflow:update',
        'workflow:activate',
      ],
    });
    const substitution = await substitute();
    await world.platform().endSubstitution(substitution, world.options);
    expect(world.said.at(-1)?.text).toMatch(
      /Kept by Messaging Health for v2.*403, workflow:delete/,
    );
    expect(await world.copies()).toHaveLength(1);
  });

  it.each([
    ['workflow:create', ['workflow:read', 'workflow:list', 'workflow:update']],
    ['workflow:update', ['workflow:read', 'workflow:list', 'workflow:create']],
    ['workflow:list', ['workflow:read', 'workflow:create', 'workflow:update']],
  ] as const)('names the scope %s that it lacks', async (scope, scopes) => {
    await world.start({ scopes });
    const problem = await problemOf(substitute());
    expect(problem).toMatchObject({ kind: 'refused', status: 403 });
    expect(problem.message).toContain(`the scope ${scope}`);
  });

  it('says that the old content goes on running, if it does', async () => {
    await world.start();
    world.sandbox.setFault('n8n-old-version-running', true, ['v2']);
    world.clock.meanwhile = async () => {
      await world.call();
    };
    const problem = await problemOf(substitute());
    expect(problem).toMatchObject({ kind: 'refused', status: 409 });
    expect(problem.message).toContain("customers' messages still run the old");
  });

  it('says that somebody has undone it, if somebody has', async () => {
    await world.start();
    const platform = world.platform();
    await platform.deactivateWorkflow(v2, world.options);
    world.sandbox.setFault('n8n-undone', true, ['v2']);
    const problem = await problemOf(
      platform.substituteWorkflow(pair, world.options),
    );
    expect(problem).toMatchObject({ kind: 'refused', status: 409 });
    expect(problem.message).toContain('n8n says that it is inactive');
  });

  it('gives nothing back where the copy is lost, and says so', async () => {
    await world.start();
    const substitution = await substitute();
    await world.ask('DELETE', `/workflows/${substitution.keptAs.workflowId}`);
    const problem = await problemOf(
      world.platform().endSubstitution(substitution, world.options),
    );
    expect(problem.message).toMatch(/copy.*is gone.*version history/);
    expect((await world.read('v2')).active).toBe(true);
  });

  it('refuses two instances', async () => {
    await world.start();
    const asked = world
      .platform()
      .substituteWorkflow(
        { host: v2, content: { ...fallback, instance: 'south' } },
        world.options,
      );
    await expect(asked).rejects.toThrow('instance "default"');
  });

  it('matches several webhooks by what they answer', async () => {
    const path = [PATH, 'agente/sync'];
    await world.start({
      workflows: [
        { id: 'v2', name: 'v2', path, active: true },
        { id: 'fallback', name: 'base', path: [...path].reverse() },
      ],
    });
    await substitute();
    expect([await world.call(), await world.call('agente/sync')]).toEqual([
      200, 200,
    ]);
    expect(world.ran).toEqual(['v2: fallback', 'v2: fallback']);
  });

  it('changes nothing where webhooks can’t be matched', async () => {
    await world.start({
      workflows: [
        { id: 'v2', name: 'v2', path: [PATH, 'agente/sync'], active: true },
      ],
    });
    const before = await world.read('v2');
    const problem = await problemOf(substitute());
    expect(problem.status).toBeUndefined();
    expect(problem.message).toMatch(
      /webhooks don't match: the one answers POST agente\/aurora, POST agente\/sync, the other POST agente\/aurora\. Nothing was changed/,
    );
    expect(await world.read('v2')).toEqual(before);
    expect(await world.copies()).toEqual([]);
  });

  it('refuses an archived host', async () => {
    await world.start({
      workflows: [{ id: 'v2', name: 'v2', path: PATH, archived: true }],
    });
    expect((await problemOf(substitute())).message).toContain('Unarchive it');
  });
});
