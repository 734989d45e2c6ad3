import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { performStep } from '../engine/performStep';
import { readProofs } from '../__testUtils__';
import { createReturnRun } from '../rollForward/__testUtils__/createReturnRun';
import { activateV2 } from './activateV2';

type Return = Awaited<ReturnType<typeof createReturnRun>>;
const HOUR = 60 * 60_000;
const OPENS_LATER = {
  window: {
    from: '2026-03-01T04:00:00.000Z',
    until: '2026-03-01T05:00:00.000Z',
  },
};
const V2 = { instance: 'default', workflowId: 'v2-padaria' };
const FALLBACK = { instance: 'default', workflowId: 'fallback-padaria' };

const create = (terms = {}) => createReturnRun('activate-v2', terms);
const perform = (one: Return) =>
  performStep({ clock: one.clock, random: () => 0.5 }, activateV2, one.run);

const refusal = (message: string, retryable = false) =>
  new UpstreamError({
    system: 'n8n',
    kind: 'refused',
    status: 400,
    message,
    retryable,
  });

/** v2's id serves the fallback's content, as a rollback in place has left it. */
async function substitute(one: Return) {
  one.world.active.set('fallback-padaria', false);
  one.mode.substitution = await one.world.automation.substituteWorkflow(
    { host: V2, content: FALLBACK },
    { report: async () => undefined, signal: one.run.signal },
  );
  one.world.changes.length = 0;
}

describe('activate-v2', () => {
  it('on one path ends the fallback and has v2 serve at once', async () => {
    const one = await create();
    const verdict = await perform(one);
    expect(one.world.changes).toEqual([
      'fallback-padaria off',
      'v2-padaria on',
    ]);
    expect(one.record.switchedAt).toBeDefined();
    expect(readProofs(verdict)).toEqual([
      ['rollForward.v2.read-active', true],
      ['rollForward.fallback.read-inactive', true],
      ['automation.probe-served', true],
      ['rollForward.fallback.no-executions', true],
      ['rollForward.v2.executed', true],
    ]);
    expect(verdict.kind).toBe('done');
  });

  it('on two paths has v2 serve first, then points the callers to it, then ends the fallback', async () => {
    const one = await create();
    one.world.setPathsApart();
    one.world.addCaller('account-webhook:3', 'agente/padaria-base');
    expect((await perform(one)).kind).toBe('done');
    expect(one.world.changes).toEqual([
      'v2-padaria on',
      'account-webhook:3 calls http://n8n.example/webhook/agente/padaria',
      'fallback-padaria off',
    ]);
  });

  it('gives v2 its own content back where it served the fallback in place', async () => {
    const one = await create();
    await substitute(one);
    expect((await perform(one)).kind).toBe('done');
    expect(one.world.changes).toEqual(['v2-padaria serves itself']);
    expect(one.mode.substitution).toBeUndefined();
  });

  it('waits for its window, and switches nothing before', async () => {
    const one = await create(OPENS_LATER);
    expect(await perform(one)).toMatchObject({
      kind: 'waiting',
      message: { code: 'rollForward.window.waiting' },
      wakesAt: new Date(OPENS_LATER.window.from),
    });
    expect(one.world.changes).toEqual([]);
    one.clock.advance(HOUR);
    expect((await perform(one)).kind).toBe('done');
  });

  it.each([2 * HOUR, 3 * HOUR])(
    'is refused %s ms later, at the end of the window or after',
    async late => {
      const one = await create(OPENS_LATER);
      one.clock.advance(late);
      expect(await perform(one)).toMatchObject({
        kind: 'refused',
        because: { code: 'rollForward.window.over' },
        nextAction: { code: 'rollForward.next.agree-on-window' },
      });
      expect(one.world.changes).toEqual([]);
      expect(one.world.active.get('fallback-padaria')).toBe(true);
    },
  );

  it('is refused where the window ends while it waits for its turn', async () => {
    const one = await create();
    one.run.inTurn = work => {
      one.clock.advance(2 * HOUR);
      return work();
    };
    expect(await perform(one)).toMatchObject({
      because: { code: 'rollForward.window.over' },
    });
    expect(one.world.changes).toEqual([]);
  });

  it('takes back what a crash left half done, once the window is over', async () => {
    const one = await create();
    const { death } = one.world;
    const activate = one.world.automation.activateWorkflow;
    one.world.automation.activateWorkflow = async () => {
      one.world.automation.activateWorkflow = activate;
      death.die('between the two');
      death.point('gone');
    };
    await expect(perform(one)).rejects.toThrow('dead');
    death.revive();
    expect(one.world.changes).toEqual(['fallback-padaria off']);
    one.clock.advance(2 * HOUR);
    expect(await perform(one)).toMatchObject({
      kind: 'refused',
      because: { code: 'rollForward.switch.put-back' },
    });
    expect(one.world.active.get('fallback-padaria')).toBe(true);
    expect(one.world.active.get('v2-padaria')).toBe(false);
  });

  it('goes on with what a crash left half done, while the window is open', async () => {
    const one = await create();
    one.world.death.killAt = 10_000;
    await one.run.writes.keepState({ begunAt: one.clock.now().toISOString() });
    one.world.active.set('fallback-padaria', false);
    one.mode.freeze = { since: 'now', reason: 'x', by: 'rui' };
    expect((await perform(one)).kind).toBe('done');
    expect(one.world.changes).toEqual(['v2-padaria on']);
  });

  it('is refused where somebody else put v2 into service before the window', async () => {
    const one = await create(OPENS_LATER);
    one.world.active.set('v2-padaria', true);
    one.world.active.set('fallback-padaria', false);
    expect(await perform(one)).toMatchObject({
      kind: 'refused',
      because: { code: 'rollForward.window.active-outside' },
    });
  });

  describe('where v2 can not be served', () => {
    it('puts the fallback back, says so, and can be tried again', async () => {
      const one = await create();
      one.world.refusals.set('v2-padaria', refusal('Unrecognized node type.'));
      const stop = one.world.automation.deactivateWorkflow;
      one.world.automation.deactivateWorkflow = async (reference, options) =>
        reference.workflowId === 'v2-padaria'
          ? undefined
          : stop(reference, options);
      expect(await perform(one)).toMatchObject({
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
      expect((await perform(one)).kind).toBe('done');
    });

    it('never touches the fallback of another path, nor its callers', async () => {
      const one = await create();
      one.world.setPathsApart();
      one.world.addCaller('account-webhook:3', 'agente/padaria-base');
      one.world.dead.add('v2-padaria');
      const verdict = await perform(one);
      expect(verdict).toMatchObject({
        because: { code: 'rollForward.switch.put-back' },
      });
      expect(one.world.changes).toEqual(['v2-padaria on', 'v2-padaria off']);
    });

    it('points callers back that were pointed to v2 already', async () => {
      const one = await create();
      one.world.setPathsApart();
      one.world.addCaller('account-webhook:3', 'agente/padaria-base');
      one.world.refusals.set('fallback-padaria', refusal('Not allowed.'));
      const verdict = await perform(one);
      expect(verdict.kind).toBe('refused');
      expect(one.world.callers.get('account-webhook:3')?.url).toContain('base');
      expect(one.world.active.get('fallback-padaria')).toBe(true);
    });

    it('cries out where the fallback can not be put back either', async () => {
      const one = await create();
      const on = one.world.automation.activateWorkflow;
      one.world.automation.activateWorkflow = async (reference, options) => {
        one.world.refusals.set('fallback-padaria', refusal('Forbidden.'));
        one.world.refusals.set('v2-padaria', refusal('Broken.'));
        await on(reference, options);
      };
      const verdict = await perform(one);
      expect(verdict).toMatchObject({
        kind: 'refused',
        because: { code: 'rollForward.switch.nobody-serves' },
        nextAction: { code: 'rollForward.next.serve-by-hand' },
      });
      expect(JSON.stringify(verdict)).toContain('SERVED BY NOTHING');
    });

    it('does not leave v2 in service where a witness speaks against it', async () => {
      const one = await create();
      one.world.executionsOfFallback = 2;
      expect(await perform(one)).toMatchObject({
        kind: 'refused',
        because: { code: 'rollForward.switch.put-back' },
      });
      expect(one.world.active.get('v2-padaria')).toBe(false);
      expect(one.world.active.get('fallback-padaria')).toBe(true);
    });
  });

  it.each<[string, (one: Return) => void]>([
    [
      'rollForward.v2.archived',
      ({ world }) => void world.archived.add('v2-padaria'),
    ],
    [
      'rollForward.v2.no-webhook',
      ({ world }) => void world.webhooks.set('v2-padaria', []),
    ],
    [
      'rollForward.freeze.foreign',
      ({ mode }) => {
        mode.freeze = {
          since: 'then',
          reason: 'x',
          by: 'rui',
          incident: 'INC-000009',
        };
      },
    ],
    [
      'rollForward.conditions.confirmed',
      ({ verdicts }) =>
        void verdicts.push({
          trigger: 'duplicates',
          state: 'firing',
          watched: true,
        }),
    ],
    [
      'rollForward.callers.lost',
      ({ world }) => {
        world.webhooks.set('fallback-padaria', [
          { method: 'POST', path: 'a/x' },
          { method: 'POST', path: 'a/y' },
        ]);
        world.addCaller('account-webhook:3', 'a/x');
      },
    ],
  ])('can not be begun: %s', async (code, spoil) => {
    const one = await create();
    spoil(one);
    expect(await perform(one)).toMatchObject({
      kind: 'refused',
      because: { code },
    });
    expect(one.world.changes).toEqual([]);
  });

  it('says plainly that no traffic came, after a bounded wait', async () => {
    const one = await create();
    one.world.executionsOfV2 = 0;
    const before = one.clock.now().getTime();
    const verdict = await perform(one);
    expect(verdict.kind).toBe('done');
    expect(readProofs(verdict).at(-1)).toEqual([
      'rollForward.v2.no-traffic-yet',
      false,
    ]);
    expect(one.clock.now().getTime() - before).toBe(5_000);
  });
});
