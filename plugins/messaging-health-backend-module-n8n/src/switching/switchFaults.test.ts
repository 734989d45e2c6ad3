import {
  fallback,
  PATH,
  problemOf,
  SwitchWorld,
  v2,
} from '../__testUtils__/SwitchWorld';

/** What the core takes for "refused or stuck", as opposed to "not reachable" and "not allowed". */
const STUCK = { kind: 'refused', status: 409, retryable: false };

describe('an n8n that lies or fails', () => {
  let world: SwitchWorld;
  beforeEach(async () => {
    world = new SwitchWorld();
    await world.start();
  });
  afterEach(() => world.stop());

  const deactivate = () =>
    world.platform().deactivateWorkflow(v2, world.options);
  const activate = () =>
    world
      .platform()
      .activateWorkflow(fallback, { ...world.options, displaced: v2 });
  const inPlace = () =>
    world
      .platform()
      .substituteWorkflow({ host: v2, content: fallback }, world.options);
  /** Milliseconds that it took, waits included. */
  const timed = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
    const startedAt = world.clock.now().getTime();
    const result = await work();
    return [result, world.clock.now().getTime() - startedAt];
  };
  const failOf = (work: () => Promise<unknown>) =>
    timed(() => problemOf(work()));

  it('is waited for no longer than it takes, where it is well', async () => {
    const [, down] = await timed(deactivate);
    const [, up] = await timed(activate);
    // The row goes after 29 ms and the webhook comes after 135 ms; looked at every 25 ms.
    expect([down, up]).toEqual([50, 150]);
    expect(await world.call()).toBe(200);
    expect(world.ran).toEqual(['fallback: fallback']);
  });

  it('refuses to take v2 down: told within a second, and served in place', async () => {
    world.sandbox.setFault('n8n-unpublish-refused', true, ['v2']);
    const [problem, took] = await failOf(deactivate);
    expect(problem).toMatchObject(STUCK);
    expect(problem.message).toMatch(
      /goes on refusing.*could not be deactivated/,
    );
    expect(took).toBeLessThan(1_000);
    await inPlace();
    await world.call();
    expect(world.ran).toEqual(['v2: fallback']);
  });

  it('has v2 put back by somebody each time: told, and served in place', async () => {
    world.sandbox.setFault('n8n-undone', true, ['v2']);
    world.sandbox.setFault('n8n-inactive-but-served', true, ['v2']);
    const [problem, took] = await failOf(deactivate);
    expect(problem).toMatchObject(STUCK);
    expect(problem.message).toMatch(/3 times.*active again/);
    expect(took).toBeLessThan(3_000);
    expect(world.codes).toContain('automation.active-again');
    await inPlace();
    await world.call();
    expect(world.ran).toEqual(['v2: fallback']);
  });

  it('says that v2 is inactive and serves it: told, and served in place', async () => {
    world.sandbox.setFault('n8n-inactive-but-served', true, ['v2']);
    const [problem, took] = await failOf(deactivate);
    expect(problem).toMatchObject(STUCK);
    expect(problem.message).toContain('inactive, but its path');
    expect(took).toBeLessThan(16_000);
    expect(await problemOf(deactivate())).toMatchObject(STUCK);
    await inPlace();
    await world.call();
    expect(world.ran).toEqual(['v2: fallback']);
  });

  it('stays stuck on the path for ever: one try to heal, then in place', async () => {
    world.sandbox.setFault('n8n-conflict-forever', true);
    await deactivate();
    const [problem, took] = await failOf(activate);
    expect(problem).toMatchObject(STUCK);
    expect(took).toBeLessThan(1_000);
    expect(
      world.codes.filter(code => code === 'automation.healing'),
    ).toHaveLength(1);
    await inPlace();
    await world.call();
    expect(world.ran).toEqual(['v2: fallback']);
  });

  it('serves an older version than it was asked to: told, and served in place', async () => {
    world.sandbox.setFault('n8n-wrong-version-served', true, ['fallback']);
    await deactivate();
    const [problem] = await failOf(activate);
    expect(problem).toMatchObject(STUCK);
    expect(problem.message).toContain('another version');
    await inPlace();
    await world.call();
    expect(world.ran).toEqual(['v2: fallback']);
  });

  it('serves one of two webhooks: told', async () => {
    const two = new SwitchWorld();
    await two.start({
      workflows: [{ id: 'two', name: 'Two', path: ['first', 'second'] }],
    });
    two.sandbox.setFault('n8n-partial-webhooks', true);
    const problem = await problemOf(
      two
        .platform()
        .activateWorkflow({ ...v2, workflowId: 'two' }, two.options),
    );
    expect(problem).toMatchObject(STUCK);
    expect(problem.message).toContain('second is not registered');
    await two.stop();
  });

  it('has the fallback taken down again by somebody: reading it tells', async () => {
    await deactivate();
    world.sandbox.setFault('n8n-undone', true, ['fallback']);
    await activate();
    world.clock.advance(1_000);
    const { active } = await world
      .platform()
      .readWorkflow(fallback, world.options.signal);
    expect(active).toBe(false);
  });

  it('goes on running v2 after the fallback was published: its executions tell', async () => {
    world.sandbox.setFault('n8n-old-version-running', true, ['fallback']);
    await deactivate();
    await activate();
    const switchedAt = world.clock.now();
    world.clock.advance(1_000);
    await world.call();
    const count = await world
      .platform()
      .countExecutions(v2, switchedAt, world.options.signal);
    expect(count.started).toBe(1);
  });

  it('answers 500 to every change: told within a second as refused', async () => {
    world.sandbox.setFault('n8n-error-500', true);
    const [problem, took] = await failOf(deactivate);
    expect(problem).toMatchObject(STUCK);
    expect(problem.message).toContain('500 "Internal server error"');
    expect(took).toBeLessThan(1_000);
    expect(await problemOf(inPlace())).toMatchObject(STUCK);
    expect(await world.call()).toBe(200);
  });

  it('fails every second answer: switched nevertheless', async () => {
    world.sandbox.setFault('n8n-flapping', true);
    await deactivate();
    await activate();
    world.sandbox.setFault('n8n-flapping', false);
    expect(await world.call()).toBe(200);
    expect(world.ran).toEqual(['fallback: fallback']);
  });

  it('fails every second answer while content is served in place: one copy, served', async () => {
    world.sandbox.setFault('n8n-flapping', true);
    await inPlace();
    world.sandbox.setFault('n8n-flapping', false);
    expect(await world.copies()).toHaveLength(1);
    await world.call();
    expect(world.ran).toEqual(['v2: fallback']);
  });

  it.each([
    ['n8n-read-only-key', { kind: 'refused', status: 403 }, /lacks the right/],
    ['n8n-unauthorized', { kind: 'refused', status: 401 }, /credential/],
    ['n8n-down', { kind: 'unreachable' }, /can't be reached/],
    ['n8n-garbage', { kind: 'malformed' }, /not JSON/],
  ] as const)(
    '%s is not taken for being stuck',
    async (fault, problem, words) => {
      world.sandbox.setFault(fault, true);
      const failure = await problemOf(deactivate());
      expect(failure).toMatchObject(problem);
      expect(failure.message).toMatch(words);
    },
  );

  it('revokes the key midway: told as such', async () => {
    world.sandbox.setFault('n8n-key-revoked-midway', true);
    expect(await problemOf(deactivate())).toMatchObject({
      kind: 'refused',
      status: 401,
    });
  });

  it('never answers: given up', async () => {
    world.sandbox.setFault('n8n-hang', true);
    const platform = world.platform({ requestTimeout: '50ms' });
    expect(
      await problemOf(platform.deactivateWorkflow(v2, world.options)),
    ).toMatchObject({ kind: 'timeout', retryable: true });
  });

  it('does not mistake a stranger on the path for being stuck', async () => {
    const other = new SwitchWorld();
    await other.start({
      workflows: [
        { id: 'v2', name: 'v2', path: 'elsewhere', active: true },
        { id: 'stranger', name: 'Stranger', path: PATH, active: true },
      ],
    });
    const problem = await problemOf(
      other
        .platform()
        .activateWorkflow(fallback, { ...other.options, displaced: v2 }),
    );
    expect(problem.status).toBeUndefined();
    expect(problem.message).toContain('belongs to "Stranger"');
    await other.stop();
  });
});
