import { actionDependencies } from '../../__testUtils__/actionDependencies';
import { buildOperation } from '../../__testUtils__/buildOperation';
import { inputOfExample } from '../../__testUtils__/inputOfExample';
import { runAction } from '../../__testUtils__/runAction';
import { ScriptedMessagingHealth } from '../../__testUtils__/ScriptedMessagingHealth';
import { createRestoreAutomationsAction } from './restoreAutomations';
import { examples } from './restoreAutomations.examples';

const at = 'restore-automations';

describe('messaging-health:restore-automations', () => {
  it.each(examples)('runs its example: $description', async example => {
    const messagingHealth = new ScriptedMessagingHealth([
      buildOperation({ kind: 'roll-forward', at }),
      buildOperation({ kind: 'roll-forward', at, step: { status: 'done' } }),
    ]);
    const action = createRestoreAutomationsAction(
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
