import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import {
  createFakeStepRun,
  PATH,
  PATH_OF_FALLBACK,
  readProofs,
  urlOf,
} from '../__testUtils__';
import { activateFallback } from './activateFallback';
import { deactivateV2 } from './deactivateV2';

const CALLER = 'account-webhook:3';
const POINTED = `${CALLER} calls ${urlOf(PATH_OF_FALLBACK)}`;

/** v2 and the fallback on paths of their own, and Chatwoot calling v2's. */
function setUp() {
  const fake = createFakeStepRun();
  fake.world.setPathsApart();
  return fake;
}

function refusal(status: number): UpstreamError {
  return new UpstreamError({
    system: 'n8n',
    kind: 'refused',
    status,
    message: `n8n says ${status}.`,
    retryable: false,
  });
}

describe('a switch between two paths', () => {
  it('serves the fallback first, then moves the callers, and only then stops v2', async () => {
    const { run, world, state, incidents, record } = setUp();
    expect(await deactivateV2.check(run)).toMatchObject({
      alreadyHolds: false,
      statements: [
        { code: 'operation.v2.would-stop' },
        { code: 'operation.callers.would-point' },
      ],
    });
    await deactivateV2.apply(run);
    expect(world.changes).toEqual([
      'fallback-padaria on',
      POINTED,
      'v2-padaria off',
    ]);
    expect(state.kept).toMatchObject({
      callers: [{ key: CALLER, url: urlOf(PATH) }],
    });
    const verdict = await deactivateV2.verify(run);
    expect(verdict.kind).toBe('done');
    expect(readProofs(verdict)).toEqual([
      ['operation.v2.read-inactive', true],
      ['automation.probe-not-served', true],
      ['operation.v2.no-executions', true],
      ['operation.callers.all-pointed', true],
    ]);
    expect(incidents.told).toContain(`record callers:${record.operation.id}`);
    expect((await deactivateV2.check(run)).alreadyHolds).toBe(true);
    expect((await activateFallback.check(run)).alreadyHolds).toBe(true);
    expect((await activateFallback.verify(run)).kind).toBe('done');
  });

  it.each([
    ['only the fallback was put into service', ['fallback-padaria on']],
    ['the callers were moved, too', ['fallback-padaria on', POINTED]],
    ['all of it was done', ['fallback-padaria on', POINTED, 'v2-padaria off']],
  ])('ends the same where %s before', async (_name, done) => {
    const { run, world } = setUp();
    const effect = world.effect.bind(world);
    world.effect = async (name, change) => {
      if (!done.includes(name)) {
        throw new Error('dead');
      }
      return effect(name, change);
    };
    await deactivateV2.apply(run).catch(() => undefined);
    world.effect = effect;
    if (!(await deactivateV2.check(run)).alreadyHolds) {
      await deactivateV2.apply(run);
    }
    expect((await deactivateV2.verify(run)).kind).toBe('done');
    expect(world.changes).toEqual([
      'fallback-padaria on',
      POINTED,
      'v2-padaria off',
    ]);
  });

  it('keeps where a caller pointed first, however often it is moved', async () => {
    const { run, world, state } = setUp();
    await deactivateV2.apply(run);
    world.addCaller('agent-bot:11', PATH);
    world.addCaller(CALLER, `${PATH}?inbox=11`);
    world.active.set('v2-padaria', true);
    await deactivateV2.apply(run);
    expect(state.kept).toMatchObject({
      callers: [
        { key: CALLER, url: urlOf(PATH) },
        { key: 'agent-bot:11', url: urlOf(PATH) },
      ],
    });
    expect(world.callers.get(CALLER)?.url).toBe(
      `${urlOf(PATH_OF_FALLBACK)}?inbox=11`,
    );
  });

  it('leaves what is switched off in Chatwoot as it is', async () => {
    const { run, world } = setUp();
    const [caller] = world.callers.values();
    world.callers.set(CALLER, { ...caller, enabled: false });
    await deactivateV2.apply(run);
    expect(world.changes).toEqual(['fallback-padaria on', 'v2-padaria off']);
  });
});

describe('a switch between two paths that must not begin', () => {
  it('does not touch v2 where n8n refuses the fallback', async () => {
    const { run, world } = setUp();
    world.refusals.set('fallback-padaria', refusal(403));
    await expect(deactivateV2.apply(run)).rejects.toThrow(
      'n8n says 403. "v2-padaria" was not taken out of service.',
    );
    expect(world.changes).toEqual([]);
    expect(world.callers.get(CALLER)?.url).toBe(urlOf(PATH));
  });

  it('does not believe that the fallback serves: v2 goes on', async () => {
    const { run, world } = setUp();
    world.dead.add('fallback-padaria');
    await expect(deactivateV2.apply(run)).rejects.toThrow(
      '"v2-padaria" was not taken out of service',
    );
    expect(world.changes).toEqual(['fallback-padaria on']);
  });

  it.each([
    ['archived', 'operation.fallback.archived'],
    ['without a webhook', 'operation.fallback.no-webhook'],
  ])('is told beforehand of a fallback that is %s', async (name, code) => {
    const { run, world } = setUp();
    if (name === 'archived') {
      world.archived.add('fallback-padaria');
    } else {
      world.webhooks.set('fallback-padaria', []);
    }
    const { impossible } = await deactivateV2.check(run);
    expect(impossible?.because.code).toBe(code);
  });

  it('is told beforehand of a caller whose webhook has no counterpart', async () => {
    const { run, world } = setUp();
    world.webhooks.set('v2-padaria', [
      { method: 'POST', path: PATH },
      { method: 'POST', path: 'agente/padaria/status' },
    ]);
    expect(await deactivateV2.check(run)).toMatchObject({
      impossible: {
        because: { code: 'operation.callers.unmatched' },
        nextAction: { code: 'operation.next.match-webhooks' },
      },
    });
    await expect(deactivateV2.apply(run)).rejects.toThrow('Point it there');
    expect(world.active.get('v2-padaria')).toBe(true);
  });
});

describe('a switch between two paths, seen afterwards', () => {
  it('says so where nothing in Chatwoot calls either path, and is not held back', async () => {
    const { run, world } = setUp();
    world.callers.clear();
    await deactivateV2.apply(run);
    const verdict = await deactivateV2.verify(run);
    expect(verdict.kind).toBe('done');
    expect(readProofs(verdict).at(-1)).toEqual([
      'operation.callers.none',
      false,
    ]);
  });

  it('is refused where somebody has pointed a caller back', async () => {
    const { run, world } = setUp();
    await deactivateV2.apply(run);
    world.addCaller('agent-bot:11', PATH);
    expect(await deactivateV2.check(run)).toMatchObject({
      alreadyHolds: false,
    });
    expect(await deactivateV2.verify(run)).toMatchObject({
      kind: 'refused',
      because: { code: 'operation.callers.still-v2' },
    });
  });

  it('touches nothing where a caller serves other organizations, too', async () => {
    const { run, world } = setUp();
    world.addCaller('agent-bot:11', PATH);
    for (const [key, caller] of world.callers) {
      world.callers.set(key, { ...caller, shared: true });
    }
    expect((await deactivateV2.check(run)).impossible).toMatchObject({
      because: { code: 'operation.callers.shared' },
      nextAction: { code: 'operation.next.give-own-caller' },
    });
    await expect(activateFallback.apply(run)).rejects.toThrow(
      'serves other organizations',
    );
    expect(world.changes).not.toContain(POINTED);
  });

  it('moves the callers also where v2 was stopped by hand', async () => {
    const { run, world } = setUp();
    world.active.set('v2-padaria', false);
    expect((await deactivateV2.check(run)).alreadyHolds).toBe(false);
    await deactivateV2.apply(run);
    expect(world.changes).toEqual(['fallback-padaria on', POINTED]);
    expect((await deactivateV2.verify(run)).kind).toBe('done');
  });

  it('moves the callers in activate-fallback where an abort has skipped the first step', async () => {
    const { run, world } = setUp();
    world.active.set('v2-padaria', false);
    expect((await activateFallback.check(run)).alreadyHolds).toBe(false);
    await activateFallback.apply(run);
    expect((await activateFallback.verify(run)).kind).toBe('done');
    expect(world.changes).toEqual(['fallback-padaria on', POINTED]);
  });

  it('moves those of the webhooks that are not shared, where some are', async () => {
    const { run, world } = setUp();
    world.webhooks.set('v2-padaria', [
      { method: 'POST', path: PATH },
      { method: 'POST', path: 'v2/status' },
    ]);
    world.webhooks.set('fallback-padaria', [
      { method: 'POST', path: PATH },
      { method: 'POST', path: 'base/status' },
    ]);
    world.addCaller('agent-bot:11', 'v2/status');
    await deactivateV2.apply(run);
    await activateFallback.apply(run);
    expect(world.changes).toEqual([
      'v2-padaria off',
      'fallback-padaria on',
      `agent-bot:11 calls ${urlOf('base/status')}`,
    ]);
    expect((await activateFallback.verify(run)).kind).toBe('done');
  });
});
