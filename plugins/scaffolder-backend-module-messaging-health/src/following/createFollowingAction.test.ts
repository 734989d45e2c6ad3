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
    expect(outputs).toEqual({ waiting: false });
    expect(messagingHealth.started).toEqual([
      {
        kind: 'rollback',
        organizationId: failed.organizationId,
        reason: failed.reason,
        ifUnfinished: 'resume',
      },
    ]);
    expect(messagingHealth.startedWith).toEqual([mockCredentials.user()]);
  });

  it('only follows when the task is taken up again and nothing has failed', async () => {
    const messagingHealth = new ScriptedMessagingHealth([running, done]);
    await runAction(
      actionOn(messagingHealth),
      { operationId: done.id },
      { checkpoint: savedCheckpoint },
    );
    expect(messagingHealth.started).toEqual([]);
  });

  it('does not resume by itself what fails under its eyes', async () => {
    const messagingHealth = new ScriptedMessagingHealth([failed]);
    await expect(
      runAction(actionOn(messagingHealth), { operationId: done.id }),
    ).rejects.toThrow('Step 5 (verify-webhooks) failed.');
    expect(messagingHealth.started).toEqual([]);
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
