import { mockCredentials } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import {
  actionDependencies,
  cantinaAurora,
} from '../../__testUtils__/actionDependencies';
import { inputOfExample } from '../../__testUtils__/inputOfExample';
import { runAction } from '../../__testUtils__/runAction';
import { ScriptedMessagingHealth } from '../../__testUtils__/ScriptedMessagingHealth';
import { createCheckGateAction } from './checkGate';
import { examples } from './checkGate.examples';

const organizationId = '00000000-0000-4000-8000-000000000001';
const allowed = {
  organizationId,
  allowed: true,
  reason: 'Activations are not frozen.',
};
const refused = {
  organizationId,
  allowed: false,
  reason: 'Frozen since 2026-03-01T03:00:00.000Z: webhook errors',
  incident: 'INC-000007',
  until: 'Until the roll-forward of INC-000007 has held',
  untilAt: '2026-03-01T04:00:00.000Z',
};
const away = () =>
  Object.assign(new TypeError('fetch failed'), { cause: new Error('away') });

function ask(
  answers: ConstructorParameters<typeof ScriptedMessagingHealth>[2],
  entities = [cantinaAurora],
) {
  const messagingHealth = new ScriptedMessagingHealth([], [], answers);
  const action = createCheckGateAction(
    actionDependencies(messagingHealth, entities),
  );
  const run = runAction(action, inputOfExample(action, examples[0]));
  return { run, messagingHealth };
}

describe('messaging-health:check-gate', () => {
  it.each(examples)('runs its example: $description', async example => {
    const messagingHealth = new ScriptedMessagingHealth([], [], [allowed]);
    const action = createCheckGateAction(actionDependencies(messagingHealth));
    const { outputs } = await runAction(
      action,
      inputOfExample(action, example),
    );
    expect(outputs).toEqual({ reason: 'Activations are not frozen.' });
    expect(messagingHealth.asked).toEqual([
      { organizationId, credentials: mockCredentials.user() },
    ]);
  });

  it('fails the task with the reason, the incident, and until when', async () => {
    await expect(ask([refused]).run).rejects.toThrow(
      'v2 may not be activated for this organization now. Frozen since 2026-03-01T03:00:00.000Z: webhook errors\nIncident: INC-000007\nUntil the roll-forward of INC-000007 has held\nBy itself the answer changes at 2026-03-01T04:00:00.000Z at the earliest.',
    );
  });

  it('lets nobody through while there is no answer', async () => {
    const { run, messagingHealth } = ask([away(), away(), refused]);
    await expect(run).rejects.toThrow('may not be activated');
    expect(messagingHealth.asked).toHaveLength(3);
    await expect(ask([away()]).run).rejects.toThrow('has not answered');
  });

  it('passes on that the person may not ask', async () => {
    await expect(
      ask([new NotAllowedError('This needs messaging-health.gate.read.')]).run,
    ).rejects.toThrow('messaging-health.gate.read');
  });

  it('asks for an organization that can not be operated, too', async () => {
    const { 'messaging-health.io/n8n-workflow-v2': _, ...annotations } =
      cantinaAurora.metadata.annotations ?? {};
    const { run } = ask(
      [refused],
      [
        {
          ...cantinaAurora,
          metadata: { ...cantinaAurora.metadata, annotations },
        },
      ],
    );
    await expect(run).rejects.toThrow('INC-000007');
  });
});
