import {
  createActivation,
  performActivation,
  refusalOfN8n,
  substitute,
  V2,
} from '../rollForward/__testUtils__/activation';

describe('activate-v2, where v2 can not be served', () => {
  it('puts the fallback back, says so, and can be tried again', async () => {
    const one = await createActivation();
    one.world.refusals.set(
      'v2-padaria',
      refusalOfN8n('Unrecognized node type.'),
    );
    const stop = one.world.automation.deactivateWorkflow;
    one.world.automation.deactivateWorkflow = async (reference, options) =>
      reference.workflowId === 'v2-padaria'
        ? undefined
        : stop(reference, options);
    expect(await performActivation(one)).toMatchObject({
      kind: 'refused',
      because: {
        code: 'rollForward.switch.put-back',
        text: expect.stringContaining('Unrecognized node type.'),
      },
      nextAction: { code: 'rollForward.next.try-switch-again' },
    });
    expect(one.world.changes).toEqual([
      'fallback-padaria off',
      'fallback-padaria on',
    ]);
    one.world.refusals.clear();
    expect((await performActivation(one)).kind).toBe('done');
  });

  it('never touches the fallback of another path, nor its callers', async () => {
    const one = await createActivation();
    one.world.setPathsApart();
    one.world.addCaller('account-webhook:3', 'agente/padaria-base');
    one.world.dead.add('v2-padaria');
    const verdict = await performActivation(one);
    expect(verdict).toMatchObject({
      because: { code: 'rollForward.switch.put-back' },
    });
    expect(one.world.changes).toEqual(['v2-padaria on', 'v2-padaria off']);
  });

  it('points callers back that were pointed to v2 already', async () => {
    const one = await createActivation();
    one.world.setPathsApart();
    one.world.addCaller('account-webhook:3', 'agente/padaria-base');
    one.world.refusals.set('fallback-padaria', refusalOfN8n('Not allowed.'));
    const verdict = await performActivation(one);
    expect(verdict.kind).toBe('refused');
    expect(one.world.callers.get('account-webhook:3')?.url).toContain('base');
    expect(one.world.active.get('fallback-padaria')).toBe(true);
  });

  it('cries out where the fallback can not be put back either', async () => {
    const one = await createActivation();
    const on = one.world.automation.activateWorkflow;
    one.world.automation.activateWorkflow = async (reference, options) => {
      one.world.refusals.set('fallback-padaria', refusalOfN8n('Forbidden.'));
      one.world.refusals.set('v2-padaria', refusalOfN8n('Broken.'));
      await on(reference, options);
    };
    const verdict = await performActivation(one);
    expect(verdict).toMatchObject({
      kind: 'refused',
      because: { code: 'rollForward.switch.nobody-serves' },
      nextAction: { code: 'rollForward.next.serve-by-hand' },
    });
    expect(JSON.stringify(verdict)).toContain('SERVED BY NOTHING');
  });

  it('serves the fallback in place where its own id is stuck, and returns from there', async () => {
    const one = await createActivation();
    const stuck = refusalOfN8n('There is a conflict.', 409);
    const { activateWorkflow } = one.world.automation;
    one.world.automation.activateWorkflow = async () => {
      throw stuck;
    };
    expect(await performActivation(one)).toMatchObject({
      because: { code: 'rollForward.switch.put-back' },
    });
    expect(one.mode.substitution).toMatchObject({ host: V2 });
    expect(one.world.contents.get('v2-padaria')).toBe(
      'content of the fallback',
    );
    one.world.automation.activateWorkflow = activateWorkflow;
    expect((await performActivation(one)).kind).toBe('done');
    expect(one.mode.substitution).toBeUndefined();
    expect(one.world.contents.get('v2-padaria')).toBe('content of v2');
  });

  it('is never fooled by a substitution that was not noted any more', async () => {
    const one = await createActivation();
    await substitute(one);
    one.mode.substitution = undefined;
    await one.run.writes.keepState({
      begunAt: one.clock.now().toISOString(),
      ownContent: 'content of v2',
    });
    expect((await performActivation(one)).kind).toBe('done');
    expect(one.world.changes).toEqual(['v2-padaria serves itself']);
    expect(one.world.contents.has('kept-v2')).toBe(false);
  });

  it('does not leave v2 in service where a witness speaks against it', async () => {
    const one = await createActivation();
    one.world.executionsOfFallback = 2;
    expect(await performActivation(one)).toMatchObject({
      kind: 'refused',
      because: { code: 'rollForward.switch.put-back' },
    });
    expect(one.world.active.get('v2-padaria')).toBe(false);
    expect(one.world.active.get('fallback-padaria')).toBe(true);
  });
});
