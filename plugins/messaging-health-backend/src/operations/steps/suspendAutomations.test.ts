import { createFakeStepRun, readProofs } from '../__testUtils__';
import { suspendAutomations } from './suspendAutomations';

const SUSPENDED = ['automation-rule:1 off', 'agent-bot:11 off'];

async function setUpSuspended() {
  const fake = createFakeStepRun('suspend-automations');
  await suspendAutomations.apply(fake.run);
  return fake;
}

describe('suspend-automations', () => {
  it('keeps every former state before the first automation is switched off', async () => {
    const { run, world, kept } = createFakeStepRun('suspend-automations');
    const suspend = world.inbox.suspendAutomation;
    world.inbox.suspendAutomation = async (...call) => {
      expect(kept.map(({ automation }) => automation.key)).toEqual([
        'automation-rule:1',
        'agent-bot:11',
      ]);
      await suspend(...call);
    };
    await suspendAutomations.apply(run);
    expect(world.changes).toEqual(SUSPENDED);
    const verdict = await suspendAutomations.verify(run);
    expect(verdict.kind).toBe('done');
    expect(readProofs(verdict)).toEqual([
      ['operation.automations.all-off', true],
      ['operation.pending.none-left', true],
      ['operation.inboxes.receiving', true],
      ['operation.inboxes.receiving', true],
    ]);
  });

  it('switches account webhooks off, too, and says what each is', async () => {
    const { run, world, said } = createFakeStepRun('suspend-automations');
    world.automations.set('account-webhook:9', true);
    await suspendAutomations.apply(run);
    expect(world.changes).toContain('account-webhook:9 off');
    expect(said.map(({ text }) => text)).toContain(
      'Switching off Account webhook "account-webhook:9".',
    );
    expect((await suspendAutomations.verify(run)).kind).toBe('done');
  });

  it('names what somebody switched on again', async () => {
    const { run, world } = await setUpSuspended();
    world.automations.set('automation-rule:1', true);
    const verdict = await suspendAutomations.verify(run);
    expect(verdict).toMatchObject({
      kind: 'refused',
      because: { code: 'operation.automations.still-on' },
      nextAction: { code: 'operation.next.look-at-automations' },
    });
    expect(
      readProofs(verdict).filter(
        ([code]) => code === 'operation.automations.still-on',
      ),
    ).toHaveLength(1);
  });

  it('sees one that is on although nobody calls it critical any more', async () => {
    const { run, world } = await setUpSuspended();
    world.automations.set('automation-rule:1', true);
    const listAll = world.inbox.listCriticalAutomations;
    world.inbox.listCriticalAutomations = async (...call) =>
      (await listAll(...call)).filter(({ key }) => key !== 'automation-rule:1');
    expect(await suspendAutomations.verify(run)).toMatchObject({
      kind: 'refused',
      because: { code: 'operation.automations.still-on' },
    });
  });

  it('tells of one that was deleted, which does nothing any more', async () => {
    const { run, world } = await setUpSuspended();
    world.automations.delete('automation-rule:1');
    const verdict = await suspendAutomations.verify(run);
    expect(verdict.kind).toBe('done');
    expect(readProofs(verdict)).toContainEqual([
      'operation.automations.gone',
      true,
    ]);
  });

  it('tells of one that was changed while it is off, and is not sure where that does not show', async () => {
    const { run, world } = await setUpSuspended();
    world.standings.set('automation-rule:1', 'changed');
    const seen = await suspendAutomations.verify(run);
    expect(seen.kind).toBe('done');
    expect(readProofs(seen)).toContainEqual([
      'operation.automations.changed',
      true,
    ]);
    world.inbox.listCriticalAutomations = async () => [];
    expect(await suspendAutomations.verify(run)).toMatchObject({
      kind: 'refused',
      because: { code: 'operation.automations.changed-unseen' },
    });
  });

  it('does not ask about one that was restored since', async () => {
    const { run, world, kept, clock } = await setUpSuspended();
    kept.forEach(one => {
      one.restoredAt = clock.now();
    });
    world.standings.set('automation-rule:1', 'changed');
    world.inbox.listCriticalAutomations = async () => [];
    expect((await suspendAutomations.verify(run)).kind).toBe('done');
  });
});

describe('suspend-automations, for customers who wait', () => {
  it('opens conversations that wait for a bot, also where all is off already', async () => {
    const { run, world } = await setUpSuspended();
    world.pending = 3;
    const { alreadyHolds, statements } = await suspendAutomations.check(run);
    expect(alreadyHolds).toBe(false);
    expect(statements.map(({ code }) => code)).toEqual([
      'operation.automations.none-on',
      'operation.pending.would-open',
    ]);
    await suspendAutomations.apply(run);
    expect(world.pending).toBe(0);
    expect((await suspendAutomations.verify(run)).kind).toBe('done');
  });

  it('is refused while some of them are left', async () => {
    const { run, world } = createFakeStepRun('suspend-automations');
    world.pending = 3;
    world.unopenable = 1;
    await suspendAutomations.apply(run);
    expect(await suspendAutomations.verify(run)).toMatchObject({
      kind: 'refused',
      because: { code: 'operation.pending.left', values: { count: 1 } },
      nextAction: { code: 'operation.next.open-pending' },
    });
  });

  it('is refused where an inbox is gone', async () => {
    const { run, world } = await setUpSuspended();
    world.inbox.listInboxes = async () => [];
    expect(await suspendAutomations.verify(run)).toMatchObject({
      kind: 'refused',
      because: { code: 'operation.inboxes.missing' },
      nextAction: { code: 'operation.next.look-at-inboxes' },
    });
  });

  it('says what each inbox received, and which replies did not arrive', async () => {
    const { run, world } = await setUpSuspended();
    const figures = { channel: 'Channel::Api', incomingSince: 0 };
    world.inbox.listInboxes = async () => [
      {
        ...figures,
        inboxId: 11,
        name: 'Instagram',
        lastIncomingAt: new Date('2026-02-28T22:10:00Z'),
        undeliveredSince: 0,
      },
      { ...figures, inboxId: 12, name: 'WhatsApp', undeliveredSince: 4 },
    ];
    const verdict = await suspendAutomations.verify(run);
    expect(verdict.kind).toBe('done');
    expect(readProofs(verdict).slice(-3)).toEqual([
      ['operation.inboxes.quiet', true],
      ['operation.inboxes.never', true],
      ['operation.inboxes.undelivered', false],
    ]);
  });
});
