import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { ConfigSection } from './ConfigSection';
import { readOperationsConfig } from './readOperationsConfig';

const MINUTE = 60_000;

const read = (messagingHealth: JsonObject) =>
  readOperationsConfig(
    new ConfigSection(
      new ConfigReader({ messagingHealth }).getOptionalConfig(
        'messagingHealth',
      ),
      'messagingHealth',
    ),
  );

describe('readOperationsConfig', () => {
  it('has the runbook’s figures as defaults', () => {
    const config = read({});
    expect(config.rollForward.monitor).toEqual({
      durationMilliseconds: 30 * MINUTE,
      evaluateEveryMilliseconds: 15_000,
      tightenTo: 0.5,
      noDataRestartMilliseconds: 3 * MINUTE,
    });
    expect(config.rollback.conversations).toEqual({
      remindEveryMilliseconds: 10 * MINUTE,
      deadlineMilliseconds: 120 * MINUTE,
      atDeadline: 'escalate',
    });
    expect(config.secondPerson).toEqual({
      rollback: false,
      rollForward: false,
    });
    expect(config.drift.compareEveryMilliseconds).toBeLessThan(MINUTE);
    expect(config.rehearsal.everyMilliseconds).toBe(180 * MINUTE);
  });

  it('reads what differs, steps’ own deadlines among it', () => {
    const config = read({
      rollback: { bodyShape: 'warn', secondWay: 'none' },
      secondPerson: { rollForward: true },
      engine: { stepTimeouts: { 'deactivate-v2': { minutes: 1 } } },
      rollForward: { scenarios: { phonePrefix: '00119' } },
    });
    expect(config.rollback).toMatchObject({
      bodyShape: 'warn',
      secondWay: 'none',
    });
    expect(config.secondPerson.rollForward).toBe(true);
    expect(config.engine.stepTimeouts).toEqual({ 'deactivate-v2': MINUTE });
    expect(config.rollForward.scenarios.phonePrefix).toBe('00119');
  });

  it.each<[string, JsonObject]>([
    ['rollback.bodyShape', { rollback: { bodyShape: 'guess' } }],
    [
      'rollback.conversations.atDeadline',
      { rollback: { conversations: { atDeadline: 'forget' } } },
    ],
    [
      'rollForward.monitor.evaluateEvery',
      { rollForward: { monitor: { evaluateEvery: '1m' } } },
    ],
    [
      'rollForward.monitor.tightenTo',
      { rollForward: { monitor: { tightenTo: 0 } } },
    ],
    [
      'rollForward.monitor.tightenTo',
      { rollForward: { monitor: { tightenTo: 1.5 } } },
    ],
    // A number would lose the digits before it.
    [
      'rollForward.scenarios.phonePrefix',
      { rollForward: { scenarios: { phonePrefix: 119 } } },
    ],
    ['secondPerson.rollback', { secondPerson: { rollback: 'sometimes' } }],
    // A misspelt step must not leave the default standing in silence.
    [
      'engine.stepTimeouts.deactivate',
      { engine: { stepTimeouts: { deactivate: '1m' } } },
    ],
    [
      'engine.stepTimeouts.monitor',
      { engine: { stepTimeouts: { monitor: 'long' } } },
    ],
    ['drift.compareEvery', { drift: { compareEvery: '2m' } }],
    ['contingency.minimumEvents', { contingency: { minimumEvents: 0 } }],
    ['rehearsal.every', { rehearsal: { every: '1s' } }],
    ['fleetRollback.pause', { fleetRollback: { pause: '2h' } }],
  ])('refuses nonsense at %s with its full path', (key, config) => {
    expect(() => read(config)).toThrow(
      `Bad configuration at messagingHealth.${key}: it must be`,
    );
  });
});
