import { readProofs } from '../__testUtils__';
import {
  createActivation,
  performActivation,
  substitute,
} from '../rollForward/__testUtils__/activation';
import { ReturnRun } from '../rollForward/__testUtils__/createReturnRun';

const HOUR = 60 * 60_000;
const OPENS_LATER = {
  window: {
    from: '2026-03-01T04:00:00.000Z',
    until: '2026-03-01T05:00:00.000Z',
  },
};
describe('activate-v2', () => {
  it('on one path ends the fallback and has v2 serve at once', async () => {
    const one = await createActivation();
    const verdict = await performActivation(one);
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
    const one = await createActivation();
    one.world.setPathsApart();
    one.world.addCaller('account-webhook:3', 'agente/padaria-base');
    expect((await performActivation(one)).kind).toBe('done');
    expect(one.world.changes).toEqual([
      'v2-padaria on',
      'account-webhook:3 calls http://n8n.example/webhook/agente/padaria',
      'fallback-padaria off',
    ]);
  });

  it('gives v2 its own content back where it served the fallback in place', async () => {
    const one = await createActivation();
    await substitute(one);
    expect((await performActivation(one)).kind).toBe('done');
    expect(one.world.changes).toEqual(['v2-padaria serves itself']);
    expect(one.mode.substitution).toBeUndefined();
  });

  it('waits for its window, and switches nothing before', async () => {
    const one = await createActivation(OPENS_LATER);
    expect(await performActivation(one)).toMatchObject({
      kind: 'waiting',
      message: { code: 'rollForward.window.waiting' },
      wakesAt: new Date(OPENS_LATER.window.from),
    });
    expect(one.world.changes).toEqual([]);
    one.clock.advance(HOUR);
    expect((await performActivation(one)).kind).toBe('done');
  });

  it.each([2 * HOUR, 3 * HOUR])(
    'is refused %s ms later, at the end of the window or after',
    async late => {
      const one = await createActivation(OPENS_LATER);
      one.clock.advance(late);
      expect(await performActivation(one)).toMatchObject({
        kind: 'refused',
        because: { code: 'rollForward.window.over' },
        nextAction: { code: 'rollForward.next.agree-on-window' },
      });
      expect(one.world.changes).toEqual([]);
      expect(one.world.active.get('fallback-padaria')).toBe(true);
    },
  );

  it('is refused where the window ends while it waits for its turn', async () => {
    const one = await createActivation();
    one.run.inTurn = work => {
      one.clock.advance(2 * HOUR);
      return work();
    };
    expect(await performActivation(one)).toMatchObject({
      because: { code: 'rollForward.window.over' },
    });
    expect(one.world.changes).toEqual([]);
  });

  it('takes back what a crash left half done, once the window is over', async () => {
    const one = await createActivation();
    const { death } = one.world;
    const activate = one.world.automation.activateWorkflow;
    one.world.automation.activateWorkflow = async () => {
      one.world.automation.activateWorkflow = activate;
      death.die('between the two');
      death.point('gone');
    };
    await expect(performActivation(one)).rejects.toThrow('dead');
    death.revive();
    expect(one.world.changes).toEqual(['fallback-padaria off']);
    one.clock.advance(2 * HOUR);
    expect(await performActivation(one)).toMatchObject({
      kind: 'refused',
      because: { code: 'rollForward.switch.put-back' },
    });
    expect(one.world.active.get('fallback-padaria')).toBe(true);
    expect(one.world.active.get('v2-padaria')).toBe(false);
  });

  it('goes on with what a crash left half done, while the window is open', async () => {
    const one = await createActivation();
    one.world.death.killAt = 10_000;
    await one.run.writes.keepState({ begunAt: one.clock.now().toISOString() });
    one.world.active.set('fallback-padaria', false);
    one.mode.freeze = { since: 'now', reason: 'x', by: 'rui' };
    expect((await performActivation(one)).kind).toBe('done');
    expect(one.world.changes).toEqual(['v2-padaria on']);
  });

  it('is refused where somebody else put v2 into service before the window', async () => {
    const one = await createActivation(OPENS_LATER);
    one.world.active.set('v2-padaria', true);
    one.world.active.set('fallback-padaria', false);
    expect(await performActivation(one)).toMatchObject({
      kind: 'refused',
      because: { code: 'rollForward.window.active-outside' },
    });
  });

  it.each<[string, (one: ReturnRun) => void]>([
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
    const one = await createActivation();
    spoil(one);
    expect(await performActivation(one)).toMatchObject({
      kind: 'refused',
      because: { code },
    });
    expect(one.world.changes).toEqual([]);
  });

  it('says plainly that no traffic came, after a bounded wait', async () => {
    const one = await createActivation();
    one.world.executionsOfV2 = 0;
    const before = one.clock.now().getTime();
    const verdict = await performActivation(one);
    expect(verdict.kind).toBe('done');
    expect(readProofs(verdict).at(-1)).toEqual([
      'rollForward.v2.no-traffic-yet',
      false,
    ]);
    expect(one.clock.now().getTime() - before).toBe(5_000);
  });
});
