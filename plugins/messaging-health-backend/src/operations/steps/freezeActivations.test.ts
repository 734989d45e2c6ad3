import { createFakeStepRun, readProofs } from '../__testUtils__';
import { freezeActivations } from './freezeActivations';

describe('freeze-activations', () => {
  it('freezes, and the gate refuses; a freeze that stands is left alone', async () => {
    const { run } = createFakeStepRun();
    expect((await freezeActivations.check(run)).alreadyHolds).toBe(false);
    await freezeActivations.apply(run);
    const verdict = await freezeActivations.verify(run);
    expect(readProofs(verdict)).toEqual([
      ['operation.freeze.refused-since', true],
    ]);
    expect((await freezeActivations.check(run)).alreadyHolds).toBe(true);
    // An instant by itself, so that screens show it in the reader's own way.
    expect(verdict.proofs[0].statement.values).toMatchObject({
      since: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/),
    });
  });

  it('is refused where the gate still lets activations through', async () => {
    const { run } = createFakeStepRun();
    expect(await freezeActivations.verify(run)).toMatchObject({
      kind: 'refused',
      because: { code: 'operation.freeze.gate-allows' },
    });
  });
});
