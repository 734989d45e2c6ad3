import { performStep } from '../engine/performStep';
import { DeathError, readProofs } from '../__testUtils__';
import { createReturnRun } from '../rollForward/__testUtils__/createReturnRun';
import { restoreAutomations } from './restoreAutomations';

const perform = (one: Awaited<ReturnType<typeof createReturnRun>>) =>
  performStep(
    { clock: one.clock, random: () => 0.5 },
    restoreAutomations,
    one.run,
  );

describe('restore-automations', () => {
  it('puts back what was switched off, and nothing else', async () => {
    const one = await createReturnRun('restore-automations');
    const verdict = await perform(one);
    expect(verdict.kind).toBe('done');
    expect(one.world.changes).toEqual([
      'automation-rule:1 restored',
      'agent-bot:11 restored',
    ]);
    expect(one.world.automations.get('automation-rule:2')).toBe(false);
    expect(one.kept.every(({ restoredAt }) => restoredAt)).toBe(true);
    expect(readProofs(verdict)).toEqual([
      ['rollForward.automations.restored', true],
      ['rollForward.automations.restored', true],
    ]);
  });

  it('goes on with the rest where a process died between two', async () => {
    const one = await createReturnRun('restore-automations');
    const { death } = one.world;
    death.killAt = 5;
    await expect(perform(one)).rejects.toThrow(DeathError);
    death.revive();
    expect((await perform(one)).kind).toBe('done');
    expect(one.world.changes).toEqual([
      'automation-rule:1 restored',
      'agent-bot:11 restored',
    ]);
  });

  it('leaves what somebody switched on and changed as they have it, and says so', async () => {
    const one = await createReturnRun('restore-automations');
    one.world.standings.set('automation-rule:1', 'changed');
    one.world.automations.set('automation-rule:1', true);
    const verdict = await perform(one);
    expect(verdict.kind).toBe('done');
    expect(one.world.changes).toEqual(['agent-bot:11 restored']);
    expect(one.said.map(({ code }) => code)).toContain(
      'rollForward.automations.changed-meanwhile',
    );
    expect(readProofs(verdict)[0]).toEqual([
      'rollForward.automations.changed',
      true,
    ]);
  });

  it('switches on again what somebody changed and left off', async () => {
    const one = await createReturnRun('restore-automations');
    one.world.standings.set('automation-rule:1', 'changed');
    expect((await perform(one)).kind).toBe('done');
    expect(one.world.automations.get('automation-rule:1')).toBe(true);
  });

  it('is refused where Chatwoot does not keep what it was told', async () => {
    const one = await createReturnRun('restore-automations');
    one.world.standings.set('automation-rule:1', 'suspended');
    expect(await perform(one)).toMatchObject({
      kind: 'refused',
      because: { code: 'rollForward.automations.still-off' },
      nextAction: { code: 'rollForward.next.look-at-automations' },
    });
  });

  it('fails on one that is gone, tells what to do, and goes on without it when resumed', async () => {
    const one = await createReturnRun('restore-automations');
    one.world.automations.delete('automation-rule:1');
    expect(await perform(one)).toMatchObject({
      kind: 'refused',
      because: { code: 'rollForward.automations.missing' },
      nextAction: { code: 'rollForward.next.recreate-automation' },
    });
    const resumed = await perform(one);
    expect(resumed.kind).toBe('done');
    expect(readProofs(resumed)[0]).toEqual([
      'rollForward.automations.gone-without',
      true,
    ]);
    expect(one.kept.every(({ restoredAt }) => restoredAt)).toBe(true);
  });

  it('shows beforehand what it would put back', async () => {
    const { run } = await createReturnRun('restore-automations');
    const { alreadyHolds, statements } = await restoreAutomations.check(run);
    expect(alreadyHolds).toBe(false);
    expect(statements.map(({ values }) => values.name)).toEqual([
      'automation-rule:1',
      'agent-bot:11',
    ]);
  });
});
