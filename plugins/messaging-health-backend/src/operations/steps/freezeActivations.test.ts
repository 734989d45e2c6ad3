import { createFakeStepRun, readProofs } from '../__testUtils__';
import { freezeActivations } from './freezeActivations';

describe('freeze-activations', () => {
  it('freezes, and the gate refuses; a freeze that stands is left alone', async () => {
    const { run } = createFakeStepRun();
    expect((await freezeActivations.check(run)).alreadyHolds).toBe(false);
    await freezeActivations.apply(run);
    const verdict = await freezeActivations.verify(run);
    expect(readProofs(verdict)).toEqual([
      ['operation.freeze.gate-refuses', true],
    ]);
    expect((await freezeActivations.check(run)).alreadyHolds).toBe(true);
  });

  it('is refused where the gate still lets activations through', async () => {
    const { run } = createFakeStepRun();
    expect(await freezeActivations.verify(run)).toMatchObject({
      kind: 'refused',
      because: { code: 'operation.freeze.gate-allows' },
    });
  });
});
