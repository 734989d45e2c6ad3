import { actionDependencies } from '../../__testUtils__/actionDependencies';
import { buildOperation } from '../../__testUtils__/buildOperation';
import { inputOfExample } from '../../__testUtils__/inputOfExample';
import { runAction } from '../../__testUtils__/runAction';
import { ScriptedMessagingHealth } from '../../__testUtils__/ScriptedMessagingHealth';
import { createDeactivateV2Action } from './deactivateV2';
import { examples } from './deactivateV2.examples';

describe('messaging-health:deactivate-v2', () => {
  it.each(examples)('runs its example: $description', async example => {
    const messagingHealth = new ScriptedMessagingHealth([
      buildOperation({ at: 'deactivate-v2' }),
      buildOperation({ at: 'deactivate-v2', step: { status: 'done' } }),
    ]);
    const action = createDeactivateV2Action(
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
