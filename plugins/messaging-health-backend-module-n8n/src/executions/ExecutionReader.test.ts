import {
  ExecutionWorld,
  MINUTE,
  minute,
  from,
  to,
} from '../__testUtils__/ExecutionWorld';

describe('the executions of an n8n', () => {
  let world: ExecutionWorld;
  beforeEach(() => {
    world = new ExecutionWorld();
  });
  afterEach(() => world.stop());

  describe('as time goes on', () => {
    const next = () => {
      world.clock.advance(MINUTE);
      return { from: minute(7), to: minute(11) };
    };

    it('adds one that had run for long, in the minute in which it stopped', async () => {
      await world.startN8n();
      const finish = world.n8n.addExecution({
        workflowId: 'v2-aurora',
        status: 'running',
        startedAt: minute(-1),
      });
      const source = world.source({ savesSuccesses: true });
      expect((await world.observed(source)).figures).toEqual([]);

      finish('error', new Date(minute(10).getTime() + 30_000));
      expect((await world.observed(source, next())).figures).toEqual([
        '1 10: 1/1',
      ]);
    });

    it('corrects a minute of which n8n told late', async () => {
      await world.startN8n();
      const source = world.source();
      world.run('v2-aurora', 'success', 590, 591);
      expect((await world.observed(source)).figures).toEqual(['1 9: 0/1']);
      world.run('v2-aurora', 'error', 592, 599);
      expect((await world.observed(source, next())).figures).toEqual([
        '1 9: 1/2',
      ]);
    });

    it('asks n8n once a minute, and answers from memory in between', async () => {
      await world.startN8n();
      world.run('v2-aurora', 'success', 61, 62);
      const source = world.source();
      const first = await world.observed(source);
      world.n8n.setFault('n8n-down', true);
      world.clock.advance(15_000);
      expect((await world.observed(source)).observations).toEqual(
        first.observations,
      );
      expect((await world.problemOf(source, next())).kind).toBe('unreachable');
    });

    it('knows the last hour again after a restart, and no more', async () => {
      await world.startN8n();
      world.run('v2-aurora', 'error', -51 * 60, -50 * 60 + 1);
      world.run('v2-aurora', 'error', -48 * 60, -48 * 60 + 1);
      world.run('v2-bistro', 'success', 61, 62);
      const { observations, figures } = await world.observed(world.source(), {
        from: minute(-120),
      });
      expect(observations[0].minute).toEqual(minute(-50));
      expect(figures).toEqual(['1 10: 1/1', '1 12: 1/1', '2 1: 0/1']);
    });

    it('starts anew where nobody asked for hours, and catches up where n8n was away for minutes', async () => {
      await world.startN8n();
      const source = world.source();
      await world.observed(source);
      world.run('v2-aurora', 'success', 20 * 60, 20 * 60 + 1);
      world.n8n.setFault('n8n-down', true);
      world.clock.advance(15 * MINUTE);
      const later = { from: minute(7), to: minute(25) };
      expect((await world.problemOf(source, later)).retryable).toBe(true);
      world.n8n.setFault('n8n-down', false);
      expect((await world.observed(source, later)).figures).toEqual([
        '1 20: 0/1',
      ]);

      world.clock.advance(180 * MINUTE);
      const muchLater = { from: minute(195), to: minute(205) };
      const answer = await world.observed(source, muchLater);
      expect(answer.observations).toHaveLength(20);
      expect(answer.figures).toEqual([]);
    });
  });

  describe('when there is more than it may read in a sweep', () => {
    it('says honestly how far it came, and reads on in the next', async () => {
      await world.startN8n();
      world.run('v2-aurora', 'success', 61, 62, { times: 700 });
      const source = world.source({ executions: { pagesPerSweep: 2 } });
      const first = await world.observed(source);
      expect(first.observations).toEqual([]);
      expect(first.observedUpTo).toEqual(from);

      const second = await world.observed(source);
      expect(second.figures).toEqual(['1 1: 0/700']);
      expect(second.observedUpTo).toEqual(to);
    });

    it('refuses a number of pages that makes no sense', async () => {
      await world.startN8n();
      expect(() => world.source({ executions: { pagesPerSweep: 0 } })).toThrow(
        'messagingHealth.n8n.executions.pagesPerSweep must be a whole number from 1 to 1000',
      );
    });
  });

  describe('cannot answer', () => {
    it('with a key that was revoked', async () => {
      await world.startN8n();
      world.n8n.setFault('n8n-unauthorized', true);
      const problem = await world.problemOf(world.source());
      expect(problem).toMatchObject({ kind: 'refused', status: 401 });
      expect(problem.message).toContain('Check its credential');
    });

    it.each(['execution:list', 'workflow:read'] as const)(
      'with a key without the scope %s',
      async scope => {
        const all = ['workflow:read', 'execution:list'] as const;
        await world.startN8n({ scopes: all.filter(other => other !== scope) });
        const problem = await world.problemOf(world.source());
        expect(problem).toMatchObject({ kind: 'refused', status: 403 });
        expect(problem.message).toContain('lacks the right');
      },
    );

    it('where a login page answers in its place', async () => {
      await world.startN8n();
      world.n8n.setFault('n8n-garbage', true);
      expect((await world.problemOf(world.source())).kind).toBe('malformed');
    });

    it('and reads on where it was once n8n is back', async () => {
      await world.startN8n();
      world.run('v2-aurora', 'success', 61, 62, { times: 700 });
      const source = world.source({ executions: { pagesPerSweep: 2 } });
      await world.observed(source);
      world.n8n.setFault('n8n-down', true);
      expect((await world.problemOf(source)).kind).toBe('unreachable');
      world.n8n.setFault('n8n-down', false);
      const { figures, evidence } = await world.observed(source);
      expect(figures).toEqual(['1 1: 0/700']);
      expect(evidence.query).toContain('1 page;');
    });

    it('while n8n takes too long', async () => {
      await world.startN8n();
      world.n8n.setFault('n8n-slow', true);
      const source = world.source({ requestTimeout: '30ms' });
      expect(await world.problemOf(source)).toMatchObject({
        kind: 'timeout',
        retryable: true,
      });
    });

    it('once the sweep has gone on without it', async () => {
      await world.startN8n();
      world.n8n.setFault('n8n-slow', true);
      const waiting = new AbortController();
      const asked = world.problemOf(world.source(), { signal: waiting.signal });
      waiting.abort();
      expect(await asked).toMatchObject({ kind: 'timeout', retryable: true });
    });
  });

  describe('where the clocks differ', () => {
    it('goes no further than the time that n8n has', async () => {
      await world.startN8n();
      world.skew = -5 * MINUTE;
      world.run('v2-aurora', 'success', 61, 62);
      const { observedUpTo, observations, figures } = await world.observed(
        world.source(),
      );
      expect(observedUpTo).toEqual(new Date(minute(5).getTime() + 6_000));
      expect(figures).toEqual(['1 1: 0/1']);
      expect(observations.at(-1)?.minute).toEqual(minute(4));
    });

    it('takes no minutes of the past for those of now', async () => {
      await world.startN8n();
      world.skew = 5 * MINUTE;
      const problem = await world.problemOf(world.source());
      expect(problem.message).toContain("n8n's clock is 300 s ahead");
    });
  });
});
