import { TriggerVerdict } from '@messaging-health/backstage-plugin-common';
import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { DeathError, WEBHOOK_FIRES } from '../__testUtils__';
import { createReturnRun } from '../rollForward/__testUtils__/createReturnRun';
import { monitor } from './monitor';

const MINUTE = 60_000;

/** v2 serves since now, and customers write: 500 messages in five minutes, of which some fail. */
async function serve() {
  const one = await createReturnRun('monitor');
  const { world, record, clock, run } = one;
  world.active.set('v2-padaria', true);
  world.active.set('fallback-padaria', false);
  record.switchedAt = clock.now();
  const began = clock.now().getTime();
  let figuresAt = (_past: number): Partial<TriggerVerdict> | undefined => ({});
  run.health.get = async ({ id }) => {
    const past = clock.now().getTime() - began;
    const changes = figuresAt(past);
    const upTo = new Date(Math.floor(clock.now().getTime() / MINUTE) * MINUTE);
    const series = [...Array(60).keys()].map(n => ({
      minute: new Date(upTo.getTime() - (60 - n) * MINUTE).toISOString(),
      total: 100,
      failed: 0,
    }));
    const verdict: TriggerVerdict = {
      ...WEBHOOK_FIRES,
      state: 'inactive',
      series,
      figures: {
        total: 500,
        failed: 0,
        windowTotal: 1500,
        windowFailed: 0,
        upTo: upTo.toISOString(),
      },
      ...changes,
    };
    return {
      organizationId: id,
      health: 'healthy',
      triggers: changes ? [verdict] : [],
    };
  };
  return {
    ...one,
    passed: () => clock.now().getTime() - began,
    figures: (of: typeof figuresAt) => {
      figuresAt = of;
    },
  };
}

const failing = (failed: number): Partial<TriggerVerdict> => ({
  figures: {
    total: 500,
    failed,
    windowTotal: 1500,
    windowFailed: failed,
    upTo: '2026-03-01T05:00:00.000Z',
  },
});

describe('monitor', () => {
  it('says that v2 is watched before it looks', async () => {
    const { run, mode, incidents } = await serve();
    await monitor.apply(run);
    expect(mode.mode).toBe('monitoring');
    expect(incidents.told).toContain('monitoring');
  });

  it('holds v2 for 30 min with data, looking every 15 s', async () => {
    const one = await serve();
    const verdict = await monitor.verify(one.run);
    expect(verdict).toMatchObject({
      kind: 'done',
      message: {
        code: 'rollForward.monitor.over',
        values: { minutes: 30, restarts: 0 },
      },
    });
    // The first whole minute since the switch has to end first.
    expect(one.passed()).toBe(31 * MINUTE);
    expect(one.state.kept).toMatchObject({ looks: 125 });
    expect(
      [...one.incidents.told].some(key => key.includes('monitored:')),
    ).toBe(true);
  });

  it('rolls back at the first look that breaches, with the figures', async () => {
    const one = await serve();
    one.figures(past => (past >= 10 * MINUTE ? failing(6) : {}));
    const verdict = await monitor.verify(one.run);
    expect(verdict).toMatchObject({
      kind: 'roll-back',
      because: {
        code: 'rollForward.monitor.breach',
        values: { failed: 6, total: 500 },
      },
    });
    expect(verdict.proofs[0].holds).toBe(false);
    expect(one.passed()).toBe(10 * MINUTE);
  });

  it('stops the clock while there is no data, and begins anew after more than 3 min', async () => {
    const one = await serve();
    const from = 11 * MINUTE;
    one.figures(past =>
      past >= from && past < from + 4 * MINUTE
        ? { state: 'unknown', unknownReason: 'source-unavailable' }
        : {},
    );
    expect((await monitor.verify(one.run)).kind).toBe('done');
    expect(one.passed()).toBe(from + 4 * MINUTE + 30 * MINUTE);
    const stopped = one.said.find(
      ({ code }) => code === 'rollForward.monitor.stopped',
    );
    expect(stopped?.text).toContain('no data');
  });

  it('is never over where nobody writes; another sitting follows', async () => {
    const one = await serve();
    one.figures(() => undefined);
    const verdict = await monitor.verify(one.run);
    expect(verdict).toMatchObject({
      kind: 'waiting',
      wakesAt: one.clock.now(),
    });
    expect(one.passed()).toBe(120 * MINUTE);
    expect(one.state.kept).toMatchObject({ heldMilliseconds: 0 });
  });

  it('says how long there was no data, and what a person can do', async () => {
    const one = await serve();
    one.figures(() => undefined);
    await monitor.verify(one.run);
    const silent = one.said.find(
      ({ code }) => code === 'rollForward.monitor.silent',
    );
    expect(silent).toMatchObject({
      values: {
        minutes: 0,
        of: 30,
        silence: 3,
        since: '2026-03-01T03:00:00.000Z',
      },
      text: expect.stringMatching(/messages|real channels.*abort/),
    });
  });

  it('reminds people once of a watch that takes more than twice as long, whoever goes on', async () => {
    const one = await serve();
    one.figures(() => undefined);
    const remindersSaid = () =>
      one.said.filter(({ code }) => code === 'rollForward.monitor.overdue');
    await monitor.verify(one.run);
    expect(remindersSaid()).toMatchObject([
      { values: { passed: 60, of: 30, minutes: 0 } },
    ]);
    expect(
      [...one.incidents.told].filter(key => key.includes('monitor-overdue')),
    ).toHaveLength(1);
    // The next sitting goes by what was kept.
    await monitor.verify(one.run);
    expect(remindersSaid()).toHaveLength(1);
  });

  it('reminds nobody while there is data, however late it began', async () => {
    const one = await serve();
    const from = 55 * MINUTE;
    one.figures(past => (past < from ? undefined : {}));
    expect((await monitor.verify(one.run)).kind).toBe('done');
    expect(one.passed()).toBeGreaterThan(80 * MINUTE);
    expect(
      [...one.incidents.told].some(key => key.includes('monitor-overdue')),
    ).toBe(false);
  });

  it('reminds nobody where v2 holds in time', async () => {
    const one = await serve();
    await monitor.verify(one.run);
    expect(
      [...one.incidents.told].some(key => key.includes('monitor-overdue')),
    ).toBe(false);
  });

  it('goes on where a killed replica stood, and credits nothing in between', async () => {
    const one = await serve();
    one.figures(past => {
      if (past >= 16 * MINUTE) {
        one.world.death.die('the replica');
      }
      return {};
    });
    await expect(monitor.verify(one.run)).rejects.toThrow(DeathError);
    const kept = one.state.kept;
    one.figures(() => ({}));
    one.world.death.revive();
    one.clock.advance(45_000);
    const restarted = one.passed();
    expect((await monitor.verify(one.run)).kind).toBe('done');
    const held = Number(kept?.heldMilliseconds);
    expect(held).toBeGreaterThan(14 * MINUTE);
    expect(one.passed() - restarted).toBe(30 * MINUTE - held - 15_000);
  });

  it.each<[string, (one: Awaited<ReturnType<typeof serve>>) => void]>([
    [
      'rollForward.monitor.v2-off',
      ({ world }) => void world.active.set('v2-padaria', false),
    ],
    [
      'rollForward.monitor.fallback-on',
      ({ world }) => void world.active.set('fallback-padaria', true),
    ],
    [
      'rollForward.monitor.v2-unreached',
      ({ world }) => void world.dead.add('v2-padaria'),
    ],
  ])(
    'rolls back where somebody touched the switch: %s',
    async (code, touch) => {
      const one = await serve();
      one.figures(past => {
        if (past >= 5 * MINUTE) {
          touch(one);
        }
        return {};
      });
      expect(await monitor.verify(one.run)).toMatchObject({
        kind: 'roll-back',
        because: { code },
      });
      expect(one.passed()).toBe(5 * MINUTE + 3_000);
    },
  );

  it('does not take one look during a restart of n8n for the end of v2', async () => {
    const one = await serve();
    const sleep = one.clock.sleep.bind(one.clock);
    one.clock.sleep = async (milliseconds, signal) => {
      await sleep(milliseconds, signal);
      one.world.dead.clear();
    };
    one.figures(past => {
      if (past === 5 * MINUTE) {
        one.world.dead.add('v2-padaria');
      }
      return {};
    });
    expect((await monitor.verify(one.run)).kind).toBe('done');
  });

  it('has no data while n8n can not be asked, and tells its words', async () => {
    const one = await serve();
    one.world.n8nFailure = {
      error: new UpstreamError({
        system: 'n8n',
        kind: 'unreachable',
        message: 'n8n is not there.',
        retryable: true,
      }),
      times: 30,
    };
    expect((await monitor.verify(one.run)).kind).toBe('done');
    expect(one.passed()).toBeGreaterThan(31 * MINUTE);
    expect(one.said[0].text).toContain('n8n is not there.');
  });

  it('rolls back at once where a person confirms a condition', async () => {
    const one = await serve();
    one.figures(past =>
      past >= MINUTE ? { trigger: 'duplicates', state: 'firing' } : {},
    );
    expect(await monitor.verify(one.run)).toMatchObject({
      kind: 'roll-back',
      because: { code: 'rollForward.monitor.confirmed' },
    });
  });
});
