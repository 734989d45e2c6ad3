import { actionDependencies } from '../../__testUtils__/actionDependencies';
import { buildOperation } from '../../__testUtils__/buildOperation';
import { inputOfExample } from '../../__testUtils__/inputOfExample';
import { runAction } from '../../__testUtils__/runAction';
import { ScriptedMessagingHealth } from '../../__testUtils__/ScriptedMessagingHealth';
import { createValidateConversationsAction } from './validateConversations';
import { examples } from './validateConversations.examples';

const waiting = buildOperation({
  at: 'validate-conversations',
  step: { status: 'waiting' },
  status: 'waiting',
});

describe('messaging-health:validate-conversations', () => {
  it.each(examples)(
    'runs its example, and does not wait for people: $description',
    async example => {
      const messagingHealth = new ScriptedMessagingHealth([
        buildOperation({ at: 'validate-conversations' }),
        waiting,
      ]);
      const action = createValidateConversationsAction(
        actionDependencies(messagingHealth),
      );
      const { outputs, log } = await runAction(
        action,
        inputOfExample(action, example),
      );
      expect(outputs).toEqual({ waiting: true, waitsFor: 'sign-offs' });
      expect(log.join()).toContain(
        'http://localhost:3000/catalog/default/group/cantina-aurora/messaging-health',
      );
      expect(messagingHealth.readWith).toHaveLength(2);
    },
  );

  it('says so when people are done already', async () => {
    const action = createValidateConversationsAction(
      actionDependencies(
        new ScriptedMessagingHealth([buildOperation({ at: 'open-incident' })]),
      ),
    );
    const { outputs } = await runAction(
      action,
      inputOfExample(action, examples[0]),
    );
    expect(outputs).toEqual({ waiting: false, waitsFor: '' });
  });
});
