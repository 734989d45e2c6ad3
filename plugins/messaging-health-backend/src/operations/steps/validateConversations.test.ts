import { createFakeStepRun } from '../__testUtils__';
import { validateConversations } from './validateConversations';

describe('validate-conversations', () => {
  it.each([
    [0, 'waiting'],
    [2, 'waiting'],
    [3, 'done'],
  ])('with %i sign-offs is %s', async (count, kind) => {
    const { run, record } = createFakeStepRun();
    record.operation.signOffs = Array.from({ length: count }, (_, index) => ({
      conversationId: 101 + index,
      by: 'user:default/ana.plantao',
      at: record.operation.requestedAt,
    }));
    const verdict = await validateConversations.verify(run);
    expect(verdict.kind).toBe(kind);
    expect(verdict.proofs).toHaveLength(count);
  });
});
