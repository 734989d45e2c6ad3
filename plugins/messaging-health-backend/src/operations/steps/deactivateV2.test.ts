import { createFakeStepRun, readProofs } from '../__testUtils__';
import { deactivateV2 } from './deactivateV2';

describe('deactivate-v2', () => {
  it('takes v2 out of service, seen by read-back, probe and executions', async () => {
    const { run, world, record, clock } = createFakeStepRun();
    expect((await deactivateV2.check(run)).alreadyHolds).toBe(false);
    await deactivateV2.apply(run);
    expect(record.v2OffAt).toEqual(clock.now());
    const verdict = await deactivateV2.verify(run);
    expect(readProofs(verdict)).toEqual([
      ['operation.v2.read-inactive', true],
      ['automation.probe-not-served', true],
      ['operation.v2.no-executions', true],
    ]);
    expect((await deactivateV2.check(run)).alreadyHolds).toBe(true);
    expect(world.changes).toEqual(['v2-padaria off']);
  });

  it('judges by executions where the fallback serves the same path already', async () => {
    const { run, world } = createFakeStepRun();
    world.active.set('v2-padaria', false);
    world.active.set('fallback-padaria', true);
    expect((await deactivateV2.check(run)).alreadyHolds).toBe(true);
    expect(readProofs(await deactivateV2.verify(run))).toEqual([
      ['operation.v2.read-inactive', true],
      ['operation.v2.path-taken-over', true],
      ['operation.v2.no-executions', true],
    ]);
    world.executionsOfV2 = 1;
    expect(await deactivateV2.verify(run)).toMatchObject({
      kind: 'refused',
      because: { code: 'operation.v2.still-executing' },
      nextAction: { code: 'operation.next.stop-v2-by-hand' },
    });
  });

  it('does not believe "inactive" while the webhook still answers', async () => {
    const { run, world } = createFakeStepRun();
    world.active.set('v2-padaria', false);
    world.active.set('a-zombie', true);
    expect(await deactivateV2.check(run)).toMatchObject({
      alreadyHolds: false,
      statements: [{ code: 'operation.v2.inactive-but-reached' }],
    });
    expect((await deactivateV2.verify(run)).kind).toBe('refused');
  });
});
