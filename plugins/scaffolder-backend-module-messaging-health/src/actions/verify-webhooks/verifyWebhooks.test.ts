import { actionDependencies } from '../../__testUtils__/actionDependencies';
import { buildOperation } from '../../__testUtils__/buildOperation';
import { inputOfExample } from '../../__testUtils__/inputOfExample';
import { runAction } from '../../__testUtils__/runAction';
import { ScriptedMessagingHealth } from '../../__testUtils__/ScriptedMessagingHealth';
import { createVerifyWebhooksAction } from './verifyWebhooks';
import { examples } from './verifyWebhooks.examples';

describe('messaging-health:verify-webhooks', () => {
  it.each(examples)('runs its example: $description', async example => {
    const messagingHealth = new ScriptedMessagingHealth([
      buildOperation({ at: 'verify-webhooks' }),
      buildOperation({ at: 'verify-webhooks', step: { status: 'done' } }),
    ]);
    const action = createVerifyWebhooksAction(
      actionDependencies(messagingHealth),
    );
    const { outputs } = await runAction(
      action,
      inputOfExample(action, example),
    );
    expect(outputs).toEqual({ waiting: false, waitsFor: '' });
    expect(messagingHealth.readWith).toHaveLength(2);
    expect(messagingHealth.started).toEqual([]);
  });
});
