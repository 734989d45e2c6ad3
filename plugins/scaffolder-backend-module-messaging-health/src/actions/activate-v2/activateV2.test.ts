import { actionDependencies } from '../../__testUtils__/actionDependencies';
import { buildOperation } from '../../__testUtils__/buildOperation';
import { inputOfExample } from '../../__testUtils__/inputOfExample';
import { runAction } from '../../__testUtils__/runAction';
import { ScriptedMessagingHealth } from '../../__testUtils__/ScriptedMessagingHealth';
import { createActivateV2Action } from './activateV2';
import { examples } from './activateV2.examples';

const at = 'activate-v2';

describe('messaging-health:activate-v2', () => {
  it.each(examples)('runs its example: $description', async example => {
    const messagingHealth = new ScriptedMessagingHealth([
      buildOperation({ kind: 'roll-forward', at }),
      buildOperation({ kind: 'roll-forward', at, step: { status: 'done' } }),
    ]);
    const action = createActivateV2Action(actionDependencies(messagingHealth));
    const { outputs } = await runAction(
      action,
      inputOfExample(action, example),
    );
    expect(outputs).toEqual({ waiting: false, waitsFor: '' });
    expect(messagingHealth.readWith).toHaveLength(2);
    expect(messagingHealth.started).toEqual([]);
  });
});
