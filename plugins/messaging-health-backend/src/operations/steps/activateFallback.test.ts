import { createFakeStepRun, readProofs } from '../__testUtils__';
import { activateFallback } from './activateFallback';

describe('activate-fallback', () => {
  it('puts the fallback into service on the path that v2 held', async () => {
    const { run, world, record, clock } = createFakeStepRun();
    world.active.set('v2-padaria', false);
    const activate = jest.spyOn(world.automation, 'activateWorkflow');
    await activateFallback.apply(run);
    expect(activate.mock.calls[0][1].displaced?.workflowId).toBe('v2-padaria');
    expect(record.switchedAt).toEqual(clock.now());
    const verdict = await activateFallback.verify(run);
    expect(verdict.kind).toBe('done');
    expect(readProofs(verdict)).toEqual([
      ['operation.fallback.read-active', true],
      ['operation.v2.read-inactive', true],
      ['automation.probe-served', true],
      ['operation.v2.no-executions', true],
      ['operation.fallback.executed', true],
      ['operation.v2.drained', true],
      ['operation.switch.nothing-lost', true],
    ]);
  });

  it('says plainly that no traffic came, after a bounded wait', async () => {
    const { run, world, said, clock } = createFakeStepRun();
    world.active.set('v2-padaria', false);
    world.executionsOfFallback = 0;
    await activateFallback.apply(run);
    const before = clock.now().getTime();
    const verdict = await activateFallback.verify(run);
    expect(verdict.kind).toBe('done');
    expect(readProofs(verdict)).toContainEqual([
      'operation.fallback.no-traffic-yet',
      false,
    ]);
    expect(clock.now().getTime() - before).toBe(3_000);
    expect(said.at(-1)?.code).toBe('operation.fallback.waiting-for-traffic');
  });

  it('is refused where somebody has put v2 back', async () => {
    const { run, world } = createFakeStepRun();
    world.active.set('fallback-padaria', true);
    expect(await activateFallback.verify(run)).toMatchObject({
      kind: 'refused',
      because: { code: 'operation.v2.read-active' },
      nextAction: { code: 'operation.next.stop-v2-by-hand' },
    });
  });

  it('takes what n8n handed v2 while it was healed for a cost of the switch, once v2 is silent', async () => {
    const { run, world } = createFakeStepRun();
    world.active.set('v2-padaria', false);
    await activateFallback.apply(run);
    const { countExecutions } = world.automation;
    let looks = 0;
    world.automation.countExecutions = async (...question) => {
      const counted = await countExecutions(...question);
      const isFirst = question[0].workflowId === 'v2-padaria' && ++looks === 1;
      return isFirst ? { ...counted, started: 2 } : counted;
    };
    const verdict = await activateFallback.verify(run);
    expect(verdict.kind).toBe('done');
    expect(readProofs(verdict)).toContainEqual([
      'operation.v2.silent-again',
      true,
    ]);
  });

  it('is refused where v2 goes on executing, whatever its id says', async () => {
    const { run, world } = createFakeStepRun();
    world.active.set('v2-padaria', false);
    world.executionsOfV2 = 2;
    await activateFallback.apply(run);
    expect(await activateFallback.verify(run)).toMatchObject({
      kind: 'refused',
      because: { code: 'operation.v2.still-executing', values: { count: 2 } },
    });
  });

  it("can't be done with an archived fallback", async () => {
    const { run, world } = createFakeStepRun();
    world.archived.add('fallback-padaria');
    expect((await activateFallback.check(run)).impossible).toMatchObject({
      because: { code: 'operation.fallback.archived' },
    });
  });
});
