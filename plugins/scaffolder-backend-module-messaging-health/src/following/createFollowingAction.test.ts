import { mockCredentials } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import { JsonValue } from '@backstage/types';
import { actionDependencies } from '../__testUtils__/actionDependencies';
import { buildOperation } from '../__testUtils__/buildOperation';
import { runAction } from '../__testUtils__/runAction';
import { ScriptedMessagingHealth } from '../__testUtils__/ScriptedMessagingHealth';
import { createFollowingAction } from './createFollowingAction';

const at = 'verify-webhooks';
const running = buildOperation({ at });
const done = buildOperation({ at, step: { status: 'done' } });
const failed = buildOperation({
  at,
  status: 'failed',
  step: { status: 'failed' },
});

function actionOn(messagingHealth: ScriptedMessagingHealth) {
  return createFollowingAction(
    { stepId: at, description: 'Follows a step.', examples: [] },
    actionDependencies(messagingHealth),
  );
}

/** The checkpoints of a task that ran this action before. */
async function savedCheckpoint<T extends JsonValue | void>() {
  return true as T;
}

describe('createFollowingAction', () => {
  it('resumes, as the person, an operation that stands failed when the task is retried', async () => {
    const messagingHealth = new ScriptedMessagingHealth(
      [failed, running, done],
      [running],
    );
    const { outputs } = await runAction(
      actionOn(messagingHealth),
      { operationId: done.id },
      { checkpoint: savedCheckpoint },
    );
    expect(outputs).toEqual({ waiting: false, waitsFor: '' });
    expect(messagingHealth.resumed).toEqual([failed.id]);
    expect(messagingHealth.started).toEqual([]);
    expect(messagingHealth.startedWith).toEqual([mockCredentials.user()]);
  });

  it('only follows when the task is taken up again and nothing has failed', async () => {
    const messagingHealth = new ScriptedMessagingHealth([running, done]);
    await runAction(
      actionOn(messagingHealth),
      { operationId: done.id },
      { checkpoint: savedCheckpoint },
    );
    expect(messagingHealth.resumed).toEqual([]);
  });

  it('leaves alone what a person has paused, and says who and why', async () => {
    const messagingHealth = new ScriptedMessagingHealth([
      buildOperation({
        at,
        status: 'paused',
        pause: {
          by: 'user:default/bruno',
          at: '2026-03-01T03:00:00.000Z',
          reason: 'n8n is being updated',
        },
      }),
    ]);
    const { outputs, log } = await runAction(
      actionOn(messagingHealth),
      { operationId: done.id },
      { checkpoint: savedCheckpoint },
    );
    expect(outputs).toEqual({ waiting: true, waitsFor: 'resume' });
    expect(log.join()).toContain(
      'paused by user:default/bruno: n8n is being updated. It goes on once somebody resumes it',
    );
    expect(messagingHealth.resumed).toEqual([]);
  });

  it('takes a step that was passed over by a decision for one that is over', async () => {
    const { outputs } = await runAction(
      actionOn(
        new ScriptedMessagingHealth([
          buildOperation({ at, step: { status: 'waived' } }),
        ]),
      ),
      { operationId: done.id },
    );
    expect(outputs).toEqual({ waiting: false, waitsFor: '' });
  });

  it.each([
    ['approval', undefined, /Somebody else than who asked .* has to approve/],
    ['time', '2026-03-01T04:00:00.000Z', /goes on by itself at 2026-03-01T04/],
  ])(
    'ends where the operation waits for %s, and says so',
    async (waitsFor, wakesAt, words) => {
      const { outputs, log } = await runAction(
        actionOn(
          new ScriptedMessagingHealth([
            buildOperation({
              at,
              status: 'waiting',
              step: { status: 'waiting' },
              wakesAt,
            }),
          ]),
        ),
        { operationId: done.id },
      );
      expect(outputs).toEqual({ waiting: true, waitsFor });
      expect(log.join()).toMatch(words);
    },
  );

  it('does not resume by itself what fails under its eyes', async () => {
    const messagingHealth = new ScriptedMessagingHealth([failed]);
    await expect(
      runAction(actionOn(messagingHealth), { operationId: done.id }),
    ).rejects.toThrow('Step 5 (verify-webhooks) failed.');
    expect(messagingHealth.resumed).toEqual([]);
  });

  it('says why it could not be resumed', async () => {
    const messagingHealth = new ScriptedMessagingHealth(
      [failed],
      [new NotAllowedError('ask for messaging-health.operation.execute')],
    );
    await expect(
      runAction(
        actionOn(messagingHealth),
        { operationId: done.id },
        { checkpoint: savedCheckpoint },
      ),
    ).rejects.toThrow(/could not be resumed.*operation\.execute/);
  });
});
