import { createFakeStepRun, readProofs } from '../__testUtils__';
import { activateFallback } from './activateFallback';

/** A switch that was just made, with one execution of v2 from before it. */
function setUp(runningLooks: number, startedBefore = 2_000) {
  const fake = createFakeStepRun('activate-fallback');
  const { world, record, clock } = fake;
  world.active.set('v2-padaria', false).set('fallback-padaria', true);
  const now = clock.now();
  record.v2OffAt = now;
  record.switchedAt = now;
  world.executions = [
    {
      workflowId: 'v2-padaria',
      at: new Date(now.getTime() - startedBefore),
      runningLooks,
    },
  ];
  return fake;
}

describe('what v2 began before the switch', () => {
  it('is waited for while it still runs', async () => {
    const { run, clock, said } = setUp(3);
    const before = clock.now().getTime();
    const verdict = await activateFallback.verify(run);
    expect(verdict.kind).toBe('done');
    expect(readProofs(verdict)).toContainEqual(['operation.v2.drained', true]);
    expect(clock.now().getTime() - before).toBe(3_000);
    expect(said.at(-1)).toMatchObject({
      code: 'operation.v2.waiting-until-drained',
      values: { count: 1, seconds: 15 },
    });
  });

  it('is told of, and holds nothing up, where it does not end', async () => {
    const { run, clock } = setUp(1_000);
    const before = clock.now().getTime();
    const verdict = await activateFallback.verify(run);
    expect(verdict.kind).toBe('done');
    expect(clock.now().getTime() - before).toBe(15_000);
    expect(
      verdict.proofs.find(
        ({ statement }) => statement.code === 'operation.v2.not-drained',
      ),
    ).toMatchObject({ holds: true, statement: { values: { count: 1 } } });
  });

  it('costs no time where nothing runs', async () => {
    const { run, clock } = setUp(0);
    const before = clock.now().getTime();
    await activateFallback.verify(run);
    expect(clock.now().getTime()).toBe(before);
  });
});
