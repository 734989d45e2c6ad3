import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthenticationError } from '@backstage/errors';
import { JsonValue } from '@backstage/types';
import { OperationInTheWayError } from '@messaging-health/backstage-plugin-common';
import {
  actionDependencies,
  cantinaAurora,
} from '../../__testUtils__/actionDependencies';
import { buildOperation } from '../../__testUtils__/buildOperation';
import { inputOfExample } from '../../__testUtils__/inputOfExample';
import { runAction } from '../../__testUtils__/runAction';
import { ScriptedMessagingHealth } from '../../__testUtils__/ScriptedMessagingHealth';
import { createFreezeActivationsAction } from './freezeActivations';
import { examples } from './freezeActivations.examples';

const running = buildOperation({ at: 'freeze-activations' });
const done = buildOperation({ at: 'deactivate-v2' });
const failed = buildOperation({ at: 'deactivate-v2', status: 'failed' });
const input = {
  organization: 'group:default/cantina-aurora',
  reason: 'Webhook errors over the limit',
};

/** A checkpoint that already holds the operation, as in a task taken up again. */
async function savedCheckpoint<T extends JsonValue | void>() {
  return done.id as T;
}

describe('messaging-health:freeze-activations', () => {
  it.each(examples)('runs its example: $description', async example => {
    const messagingHealth = new ScriptedMessagingHealth([running, done]);
    const action = createFreezeActivationsAction(
      actionDependencies(messagingHealth),
    );
    const exampleInput = inputOfExample(action, example);
    const { outputs } = await runAction(action, exampleInput);
    expect(outputs).toEqual({
      operationId: done.id,
      incident: 'INC-000001',
      entityRef: 'group:default/cantina-aurora',
      waitsFor: '',
    });
    expect(messagingHealth.started).toEqual([
      {
        kind: 'rollback',
        organizationId: '00000000-0000-4000-8000-000000000001',
        reason: exampleInput.reason,
        ifUnfinished: 'resume',
        scaffolderTaskId: 'mock-task-id',
      },
    ]);
    expect(messagingHealth.startedWith).toEqual([mockCredentials.user()]);
  });

  it('says which entity it could not find', async () => {
    const action = createFreezeActivationsAction(
      actionDependencies(new ScriptedMessagingHealth([running]), []),
    );
    await expect(runAction(action, input)).rejects.toThrow(
      'The catalog has no group:default/cantina-aurora that you may see. Choose an organization from the list.',
    );
  });

  it('says how an entity ref is written', async () => {
    const action = createFreezeActivationsAction(
      actionDependencies(new ScriptedMessagingHealth([running])),
    );
    await expect(
      runAction(action, { ...input, organization: 'group:' }),
    ).rejects.toThrow('"group:" is not an entity ref.');
  });

  it('is not kept back by an annotation that is only ignored', async () => {
    const messagingHealth = new ScriptedMessagingHealth([running, done]);
    const annotations = {
      ...cantinaAurora.metadata.annotations,
      'messaging-health.io/policy': 'restart',
    };
    const action = createFreezeActivationsAction(
      actionDependencies(messagingHealth, [
        {
          ...cantinaAurora,
          metadata: { ...cantinaAurora.metadata, annotations },
        },
      ]),
    );
    await runAction(action, input);
    expect(messagingHealth.started).toHaveLength(1);
  });

  it('names the annotations that are missing, and starts nothing', async () => {
    const messagingHealth = new ScriptedMessagingHealth([running]);
    const { 'messaging-health.io/n8n-workflow-v2': _, ...annotations } =
      cantinaAurora.metadata.annotations ?? {};
    const action = createFreezeActivationsAction(
      actionDependencies(messagingHealth, [
        {
          ...cantinaAurora,
          metadata: { ...cantinaAurora.metadata, annotations },
        },
      ]),
    );
    await expect(runAction(action, input)).rejects.toThrow(
      'Add the annotation messaging-health.io/n8n-workflow-v2',
    );
    expect(messagingHealth.started).toEqual([]);
  });

  it('passes on why the backend refused', async () => {
    const refusal = new OperationInTheWayError(
      { id: 'the-other' },
      'A roll-forward is under way (operation the-other, running).',
    );
    const action = createFreezeActivationsAction(
      actionDependencies(new ScriptedMessagingHealth([running], [refusal])),
    );
    await expect(runAction(action, input)).rejects.toThrow(
      /could not be started \(look at http:\/\/localhost:3000\/catalog\/default\/group\/cantina-aurora\/messaging-health\?operation=the-other#operation \).*operation the-other, running/,
    );
  });

  it('starts no second operation when the task is taken up again', async () => {
    const messagingHealth = new ScriptedMessagingHealth([done]);
    const action = createFreezeActivationsAction(
      actionDependencies(messagingHealth),
    );
    const { outputs } = await runAction(action, input, {
      checkpoint: savedCheckpoint,
    });
    expect(outputs.operationId).toBe(done.id);
    expect(messagingHealth.started).toEqual([]);
  });

  it('resumes the failed operation when the task is retried', async () => {
    const messagingHealth = new ScriptedMessagingHealth([failed, done], [done]);
    const action = createFreezeActivationsAction(
      actionDependencies(messagingHealth),
    );
    await runAction(action, input, { checkpoint: savedCheckpoint });
    expect(messagingHealth.started).toHaveLength(1);
  });

  it('follows as the scaffolder once the sign-in is over, but never starts so', async () => {
    const messagingHealth = new ScriptedMessagingHealth([
      new AuthenticationError('expired'),
      done,
    ]);
    const dependencies = actionDependencies(messagingHealth);
    await runAction(createFreezeActivationsAction(dependencies), input, {
      checkpoint: savedCheckpoint,
    });
    expect(messagingHealth.readWith[0]).toEqual(mockCredentials.user());
    expect(messagingHealth.readWith[1]).toEqual(
      await dependencies.auth.getOwnServiceCredentials(),
    );

    const refused = new ScriptedMessagingHealth(
      [done],
      [new AuthenticationError('expired')],
    );
    await expect(
      runAction(
        createFreezeActivationsAction(actionDependencies(refused)),
        input,
      ),
    ).rejects.toThrow('expired');
    expect(refused.started).toHaveLength(1);
  });
});
