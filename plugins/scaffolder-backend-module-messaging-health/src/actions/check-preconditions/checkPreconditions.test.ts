import { mockCredentials } from '@backstage/backend-test-utils';
import { FrozenError } from '@messaging-health/backstage-plugin-common';
import { JsonValue } from '@backstage/types';
import { actionDependencies } from '../../__testUtils__/actionDependencies';
import { buildOperation } from '../../__testUtils__/buildOperation';
import { inputOfExample } from '../../__testUtils__/inputOfExample';
import { runAction } from '../../__testUtils__/runAction';
import { ScriptedMessagingHealth } from '../../__testUtils__/ScriptedMessagingHealth';
import { createCheckPreconditionsAction } from './checkPreconditions';
import { examples } from './checkPreconditions.examples';

const of = { kind: 'roll-forward', at: 'check-preconditions' } as const;
const running = buildOperation(of);
const done = buildOperation({
  kind: 'roll-forward',
  at: 'restore-automations',
  terms: {
    correction: {
      url: 'https://git.example/integrations/pull/42',
      author: 'ana.plantao',
      reviewer: 'bruno.integracoes',
    },
    smoke: {
      fileName: 'smoke.xml',
      format: 'junit',
      total: 12,
      passed: 12,
      failed: 0,
      skipped: 0,
      sha256: '00',
    },
    window: {
      from: '2026-03-02T01:00:00.000Z',
      until: '2026-03-02T05:00:00.000Z',
    },
  },
});

function actionOn(messagingHealth: ScriptedMessagingHealth) {
  return createCheckPreconditionsAction(actionDependencies(messagingHealth));
}

function inputOf(messagingHealth: ScriptedMessagingHealth) {
  return inputOfExample(actionOn(messagingHealth), examples[0]);
}

describe('messaging-health:check-preconditions', () => {
  it.each(examples)('runs its example: $description', async example => {
    const messagingHealth = new ScriptedMessagingHealth([running, done]);
    const action = actionOn(messagingHealth);
    const { outputs, log } = await runAction(
      action,
      inputOfExample(action, example),
    );
    expect(outputs).toEqual({
      operationId: done.id,
      incident: 'INC-000001',
      entityRef: 'group:default/cantina-aurora',
      waitsFor: '',
    });
    expect(messagingHealth.started).toMatchObject([
      {
        kind: 'roll-forward',
        organizationId: '00000000-0000-4000-8000-000000000001',
        ifUnfinished: 'resume',
        rollForward: {
          correction: { author: 'ana.plantao', reviewer: 'bruno.integracoes' },
          smokeReport: {
            fileName: 'smoke-report.xml',
            content: expect.stringMatching(/^<testsuites/),
          },
          window: {
            from: '2026-03-02T01:00:00.000Z',
            until: '2026-03-02T05:00:00.000Z',
          },
        },
      },
    ]);
    expect(messagingHealth.startedWith).toEqual([mockCredentials.user()]);
    expect(log.join()).toContain('Smoke report smoke.xml: 12 of 12 passed');
  });

  it('names an hour that could be any hour, and starts nothing', async () => {
    const messagingHealth = new ScriptedMessagingHealth([running]);
    const input = inputOf(messagingHealth);
    await expect(
      runAction(actionOn(messagingHealth), {
        ...input,
        window: { ...input.window, until: '2026-03-02T02:00:00' },
      }),
    ).rejects.toThrow('window.until: "2026-03-02T02:00:00" is not a date');
    expect(messagingHealth.started).toEqual([]);
  });

  it('passes on the reason and the incident of the gate that refuses', async () => {
    const messagingHealth = new ScriptedMessagingHealth(
      [running],
      [new FrozenError('webhook errors (incident INC-000007)', 'INC-000007')],
    );
    await expect(
      runAction(actionOn(messagingHealth), inputOf(messagingHealth)),
    ).rejects.toThrow(/roll-forward could not be started.*INC-000007/);
  });

  it('starts no second one when the task is taken up again', async () => {
    const messagingHealth = new ScriptedMessagingHealth([done]);
    await runAction(actionOn(messagingHealth), inputOf(messagingHealth), {
      checkpoint: async <T extends JsonValue | void>() => done.id as T,
    });
    expect(messagingHealth.started).toEqual([]);
  });

  it('ends, and says so, where a second person has to approve first', async () => {
    const messagingHealth = new ScriptedMessagingHealth([
      buildOperation({ ...of, status: 'waiting', step: { status: 'waiting' } }),
    ]);
    const { outputs, log } = await runAction(
      actionOn(messagingHealth),
      inputOf(messagingHealth),
    );
    expect(outputs.waitsFor).toBe('approval');
    expect(log.join()).toContain('Somebody else than who asked');
  });
});
