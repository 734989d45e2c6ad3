import { createFakeStepRun } from '../__testUtils__';
import { validateConversations } from './validateConversations';

const MINUTE = 60_000;

function sign(
  { record }: ReturnType<typeof createFakeStepRun>,
  ...conversations: number[]
) {
  record.operation.signOffs = conversations.map(conversationId => ({
    conversationId,
    by: 'user:default/ana.plantao',
    at: record.operation.requestedAt,
  }));
}

describe('validate-conversations', () => {
  it.each([
    [[], 'waiting', 0],
    [[101, 102], 'waiting', 2],
    [[101, 101, 101], 'waiting', 1],
    [[101, 102, 103], 'done', 3],
  ])('with the sign-offs %j is %s', async (conversations, kind, proofs) => {
    const fake = createFakeStepRun('validate-conversations');
    sign(fake, ...conversations);
    const verdict = await validateConversations.verify(fake.run);
    expect(verdict.kind).toBe(kind);
    expect(verdict.proofs).toHaveLength(proofs);
  });

  it('is begun again when the next reminder is due, and reminds', async () => {
    const fake = createFakeStepRun('validate-conversations');
    const { run, clock, incidents, record } = fake;
    const begun = clock.now().getTime();
    const at = (minutes: number) => new Date(begun + minutes * MINUTE);
    expect(await validateConversations.verify(run)).toMatchObject({
      message: { code: 'operation.conversations.waiting' },
      wakesAt: at(10),
    });
    clock.advance(10 * MINUTE);
    sign(fake, 101);
    expect(await validateConversations.verify(run)).toMatchObject({
      kind: 'waiting',
      message: {
        text: 'Reminder 1: 1 of 3 conversations are signed off. 110 min are left until the deadline.',
      },
      wakesAt: at(20),
    });
    // Nobody looked for a while: one reminder, not three.
    clock.advance(35 * MINUTE);
    expect(await validateConversations.verify(run)).toMatchObject({
      message: { values: { number: 4, minutes: 75 } },
      wakesAt: at(50),
    });
    const { id } = record.operation;
    expect([...incidents.told]).toEqual([
      `record conversations-reminder-1:${id}`,
      `record conversations-reminder-4:${id}`,
    ]);
  });

  it('may be begun too early, or twice: nothing is told a second time', async () => {
    const { run, clock, incidents } = createFakeStepRun(
      'validate-conversations',
    );
    await validateConversations.verify(run);
    clock.advance(MINUTE);
    const early = await validateConversations.verify(run);
    expect(early.kind === 'waiting' && early.wakesAt?.getTime()).toBe(
      clock.now().getTime() + 9 * MINUTE,
    );
    expect(incidents.told.size).toBe(0);
    clock.advance(9 * MINUTE);
    const once = await validateConversations.verify(run);
    expect(await validateConversations.verify(run)).toEqual(once);
    expect(incidents.told.size).toBe(1);
  });

  it('wakes at the deadline where that comes before the next reminder', async () => {
    const { run, clock, options } = createFakeStepRun('validate-conversations');
    options.rollback.conversations.deadlineMilliseconds = 15 * MINUTE;
    const begun = clock.now().getTime();
    await validateConversations.verify(run);
    clock.advance(12 * MINUTE);
    expect(await validateConversations.verify(run)).toMatchObject({
      wakesAt: new Date(begun + 15 * MINUTE),
    });
  });

  it('escalates at the deadline once, and waits on without an end', async () => {
    const fake = createFakeStepRun('validate-conversations');
    const { run, clock, incidents, record } = fake;
    await validateConversations.verify(run);
    clock.advance(120 * MINUTE);
    const verdict = await validateConversations.verify(run);
    expect(verdict).toMatchObject({
      kind: 'waiting',
      message: { code: 'operation.conversations.overdue' },
    });
    expect(verdict).not.toHaveProperty('wakesAt');
    clock.advance(MINUTE);
    await validateConversations.verify(run);
    expect([...incidents.told]).toEqual([
      `record conversations-overdue:${record.operation.id}`,
    ]);
    sign(fake, 101, 102, 103);
    expect((await validateConversations.verify(run)).kind).toBe('done');
  });

  it('is passed over at the deadline where config decides so, and never called done', async () => {
    const fake = createFakeStepRun('validate-conversations');
    const { run, clock, options } = fake;
    options.rollback.conversations.atDeadline = 'waive';
    sign(fake, 101, 102);
    await validateConversations.verify(run);
    clock.advance(120 * MINUTE);
    expect(await validateConversations.verify(run)).toMatchObject({
      kind: 'waived',
      message: {
        code: 'operation.conversations.waived-at-deadline',
        values: { signed: 2, required: 3 },
      },
    });
  });
});
