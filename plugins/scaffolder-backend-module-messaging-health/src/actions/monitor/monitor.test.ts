import { actionDependencies } from '../../__testUtils__/actionDependencies';
import { buildOperation } from '../../__testUtils__/buildOperation';
import { inputOfExample } from '../../__testUtils__/inputOfExample';
import { runAction } from '../../__testUtils__/runAction';
import { ScriptedMessagingHealth } from '../../__testUtils__/ScriptedMessagingHealth';
import { createMonitorAction } from './monitor';
import { examples } from './monitor.examples';

const of = { kind: 'roll-forward', at: 'monitor' } as const;

describe('messaging-health:monitor', () => {
  it.each(examples)(
    'runs its example, and holds no worker meanwhile: $description',
    async example => {
      const messagingHealth = new ScriptedMessagingHealth([
        buildOperation(of),
        buildOperation({
          ...of,
          status: 'waiting',
          step: { status: 'waiting' },
          wakesAt: '2026-03-01T03:30:00.000Z',
        }),
      ]);
      const action = createMonitorAction(actionDependencies(messagingHealth));
      const { outputs, log } = await runAction(
        action,
        inputOfExample(action, example),
      );
      expect(outputs).toEqual({ waiting: true, waitsFor: 'time' });
      expect(log.join()).toContain(
        'goes on by itself at 2026-03-01T03:30:00.000Z; it can be followed at http://localhost:3000/catalog/default/group/cantina-aurora/messaging-health',
      );
    },
  );

  it('fails where a breach has rolled v2 back, and names the rollback', async () => {
    const action = createMonitorAction(
      actionDependencies(
        new ScriptedMessagingHealth([
          buildOperation({
            ...of,
            status: 'aborted',
            abort: {
              by: 'Messaging Health',
              at: '2026-03-01T03:10:00.000Z',
              reason: 'Webhook errors over half of the limit',
            },
            followedBy: '22222222-2222-4222-8222-222222222222',
          }),
        ]),
      ),
    );
    await expect(
      runAction(action, inputOfExample(action, examples[0])),
    ).rejects.toThrow(
      'The roll-forward was ended by Messaging Health: Webhook errors over half of the limit. Rollback 22222222-2222-4222-8222-222222222222 took its place',
    );
  });
});
