import { actionDependencies } from '../../__testUtils__/actionDependencies';
import { buildOperation } from '../../__testUtils__/buildOperation';
import { inputOfExample } from '../../__testUtils__/inputOfExample';
import { runAction } from '../../__testUtils__/runAction';
import { ScriptedMessagingHealth } from '../../__testUtils__/ScriptedMessagingHealth';
import { createActivateFallbackAction } from './activateFallback';
import { examples } from './activateFallback.examples';

describe('messaging-health:activate-fallback', () => {
  it.each(examples)('runs its example: $description', async example => {
    const messagingHealth = new ScriptedMessagingHealth([
      buildOperation({ at: 'activate-fallback' }),
      buildOperation({ at: 'activate-fallback', step: { status: 'done' } }),
    ]);
    const action = createActivateFallbackAction(
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
