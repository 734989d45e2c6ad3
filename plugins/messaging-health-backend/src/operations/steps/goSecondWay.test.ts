import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { createFakeStepRun, readProofs } from '../__testUtils__';
import { activateFallback } from './activateFallback';
import { deactivateV2 } from './deactivateV2';

const V2 = 'v2-padaria';
const FALLBACK = 'fallback-padaria';
const IN_PLACE = [`${V2} kept as kept-v2`, `${V2} serves ${FALLBACK}`];

function problem(
  kind: UpstreamError['problem']['kind'],
  status?: number,
): UpstreamError {
  return new UpstreamError({
    system: 'n8n',
    kind,
    status,
    message: `n8n says ${status ?? kind}.`,
    retryable: false,
  });
}

/** Both steps, as the engine goes through them. */
async function rollBack({ run }: ReturnType<typeof createFakeStepRun>) {
  const verdicts = [];
  for (const step of [deactivateV2, activateFallback]) {
    if (!(await step.check(run)).alreadyHolds) {
      await step.apply(run);
    }
    verdicts.push(await step.verify(run));
  }
  return verdicts;
}

describe('the second way', () => {
  it.each([
    ['n8n has an error of its own', V2, problem('refused', 500)],
    ['n8n stays with "active"', V2, problem('refused')],
  ])('is gone where v2 is not taken down: %s', async (_name, id, refusal) => {
    const fake = createFakeStepRun();
    const { world, mode, said, incidents, record } = fake;
    world.refusals.set(id, refusal);
    const [off, on] = await rollBack(fake);
    expect(world.changes).toEqual(IN_PLACE);
    expect(mode.substitution).toMatchObject({
      host: { workflowId: V2 },
      content: { workflowId: FALLBACK },
      keptAs: { workflowId: 'kept-v2' },
    });
    expect(said.map(({ code }) => code)).toContain(
      'operation.switch.second-way',
    );
    expect(incidents.told).toContain(`record in-place:${record.operation.id}`);
    expect(off).toMatchObject({
      kind: 'done',
      message: { code: 'operation.v2.serves-fallback' },
    });
    expect(on).toMatchObject({
      kind: 'done',
      message: { code: 'operation.fallback.serves-in-place' },
    });
    expect(readProofs(on).slice(0, 3)).toEqual([
      ['operation.fallback.read-in-place', true],
      ['operation.v2.serves-fallback', true],
      ['automation.probe-served', true],
    ]);
  });

  it('is gone where the path stays with v2, which is off already', async () => {
    const fake = createFakeStepRun();
    fake.world.refusals.set(FALLBACK, problem('refused', 409));
    const [, on] = await rollBack(fake);
    expect(fake.world.changes).toEqual([`${V2} off`, ...IN_PLACE]);
    expect(on.kind).toBe('done');
    expect(fake.world.active.get(V2)).toBe(true);
  });

  it('leaves the callers where they are, when the paths are apart', async () => {
    const fake = createFakeStepRun();
    fake.world.setPathsApart();
    fake.world.refusals.set(FALLBACK, problem('refused', 500));
    const verdicts = await rollBack(fake);
    expect(verdicts.map(({ kind }) => kind)).toEqual(['done', 'done']);
    expect(fake.world.changes).toEqual(IN_PLACE);
  });

  it.each([
    ['its key is wrong', problem('refused', 401)],
    ['its key lacks a right', problem('refused', 403)],
    ['the workflow is gone', problem('refused', 404)],
    ['the workflow is unfit', problem('refused', 400)],
    ['n8n is away', problem('unreachable')],
    ['n8n is too slow', problem('timeout')],
    ['n8n has too much to do', problem('rate-limited', 429)],
  ])('is not gone where %s', async (_name, refusal) => {
    const fake = createFakeStepRun();
    fake.world.refusals.set(V2, refusal);
    await expect(rollBack(fake)).rejects.toBe(refusal);
    expect(fake.world.changes).toEqual([]);
  });

  it('is not gone where config closes it', async () => {
    const fake = createFakeStepRun();
    fake.options.rollback.secondWay = 'none';
    const refusal = problem('refused', 500);
    fake.world.refusals.set(V2, refusal);
    await expect(rollBack(fake)).rejects.toBe(refusal);
    expect(fake.world.changes).toEqual([]);
  });

  it("fails with n8n's words about the first where both are closed", async () => {
    const fake = createFakeStepRun();
    fake.world.refusals.set(V2, problem('refused', 409));
    fake.world.automation.substituteWorkflow = async () => {
      throw problem('refused', 403);
    };
    await expect(rollBack(fake)).rejects.toThrow(
      /n8n says 409\..*failed too: n8n says 403\./,
    );
    expect(fake.mode.substitution).toBeUndefined();
    // Mended, the first way is open again.
    fake.world.refusals.clear();
    const verdicts = await rollBack(fake);
    expect(verdicts.map(({ kind }) => kind)).toEqual(['done', 'done']);
    expect(fake.world.changes).toEqual([`${V2} off`, `${FALLBACK} on`]);
  });
});

describe('the second way, left half done', () => {
  async function dieBeforeTheNote() {
    const fake = createFakeStepRun();
    fake.world.refusals.set(V2, problem('refused', 500));
    const { noteSubstitution } = fake.run.writes;
    fake.run.writes.noteSubstitution = async () => {
      throw new Error('dead');
    };
    await expect(rollBack(fake)).rejects.toThrow('dead');
    fake.run.writes.noteSubstitution = noteSubstitution;
    return fake;
  }

  it('is found by the contents, and noted', async () => {
    const fake = await dieBeforeTheNote();
    expect(fake.mode.substitution).toBeUndefined();
    const verdicts = await rollBack(fake);
    expect(verdicts.map(({ kind }) => kind)).toEqual(['done', 'done']);
    expect(fake.mode.substitution?.keptAs.workflowId).toBe('kept-v2');
    expect(fake.world.changes).toEqual(IN_PLACE);
  });

  it('is ended where it got as far as the copy', async () => {
    const fake = createFakeStepRun();
    fake.world.refusals.set(V2, problem('refused', 500));
    const effect = fake.world.effect.bind(fake.world);
    fake.world.effect = async (name, change) => {
      if (name === IN_PLACE[1]) {
        throw new Error('dead');
      }
      return effect(name, change);
    };
    await expect(rollBack(fake)).rejects.toThrow('dead');
    fake.world.effect = effect;
    await rollBack(fake);
    expect(fake.world.changes).toEqual(IN_PLACE);
  });

  it('is ended, not passed over, where the id was left out of service', async () => {
    const fake = await dieBeforeTheNote();
    fake.world.active.set(V2, false);
    fake.world.refusals.clear();
    const verdicts = await rollBack(fake);
    expect(verdicts.map(({ kind }) => kind)).toEqual(['done', 'done']);
    expect(fake.world.active.get(V2)).toBe(true);
    expect(fake.mode.substitution).toBeDefined();
  });
});

describe('a contingency in place', () => {
  async function reachContingency() {
    const fake = createFakeStepRun();
    fake.world.refusals.set(V2, problem('refused', 500));
    await rollBack(fake);
    fake.world.changes.length = 0;
    fake.record.states.clear();
    return fake;
  }

  it('holds, although the id of v2 is active and executes', async () => {
    const fake = await reachContingency();
    fake.world.executionsOfV2 = 7;
    expect((await deactivateV2.check(fake.run)).alreadyHolds).toBe(true);
    expect((await activateFallback.check(fake.run)).alreadyHolds).toBe(true);
    const verdicts = await rollBack(fake);
    expect(verdicts.map(({ kind }) => kind)).toEqual(['done', 'done']);
    expect(readProofs(verdicts[1])).toContainEqual([
      'operation.fallback.executed',
      true,
    ]);
  });

  it("is put right in place where somebody gave the id v2's content back", async () => {
    const fake = await reachContingency();
    fake.world.contents.set(V2, 'content of v2');
    expect(await deactivateV2.check(fake.run)).toMatchObject({
      alreadyHolds: false,
      statements: [{ code: 'operation.v2.would-serve-fallback' }],
    });
    expect(await deactivateV2.verify(fake.run)).toMatchObject({
      kind: 'refused',
      because: { code: 'operation.v2.read-active' },
    });
    await rollBack(fake);
    expect(fake.world.changes).toEqual([`${V2} serves ${FALLBACK}`]);
  });

  it('is put into service again in place where somebody stopped the id', async () => {
    const fake = await reachContingency();
    fake.world.active.set(V2, false);
    expect((await deactivateV2.check(fake.run)).alreadyHolds).toBe(true);
    const [, on] = await rollBack(fake);
    expect(on.kind).toBe('done');
    expect(fake.world.changes).toEqual([`${V2} serves ${FALLBACK}`]);
  });
});
