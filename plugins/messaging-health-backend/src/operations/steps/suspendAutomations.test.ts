import { createFakeStepRun, readProofs } from '../__testUtils__';
import { suspendAutomations } from './suspendAutomations';

describe('suspend-automations', () => {
  it('keeps every former state before the first automation is switched off', async () => {
    const { run, world, kept } = createFakeStepRun();
    const suspend = world.inbox.suspendAutomation;
    world.inbox.suspendAutomation = async (...call) => {
      expect(kept.map(({ automation }) => automation.key)).toEqual([
        'automation-rule:1',
        'agent-bot:11',
      ]);
      await suspend(...call);
    };
    await suspendAutomations.apply(run);
    expect(world.changes).toEqual([
      'automation-rule:1 off',
      'agent-bot:11 off',
    ]);
    const verdict = await suspendAutomations.verify(run);
    expect(verdict.kind).toBe('done');
    expect(readProofs(verdict)).toEqual([
      ['operation.automations.all-off', true],
      ['operation.inboxes.receiving', true],
      ['operation.inboxes.receiving', true],
    ]);
    expect((await suspendAutomations.check(run)).alreadyHolds).toBe(true);
  });

  it('names what somebody switched on again', async () => {
    const { run } = createFakeStepRun();
    expect(await suspendAutomations.verify(run)).toMatchObject({
      kind: 'refused',
      because: { code: 'operation.automations.still-on' },
      nextAction: { code: 'operation.next.look-at-automations' },
    });
  });

  it('is refused where an inbox is gone', async () => {
    const { run, world } = createFakeStepRun();
    await suspendAutomations.apply(run);
    world.inbox.listInboxes = async () => [];
    expect(await suspendAutomations.verify(run)).toMatchObject({
      kind: 'refused',
      because: { code: 'operation.inboxes.missing' },
      nextAction: { code: 'operation.next.look-at-inboxes' },
    });
  });
});
