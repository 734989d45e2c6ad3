import { mockCredentials } from '@backstage/backend-test-utils';
import {
  AuthenticationError,
  ConflictError,
  NotAllowedError,
} from '@backstage/errors';
import { JsonValue } from '@backstage/types';
import { FleetRollback } from '@messaging-health/backstage-plugin-common';
import {
  actionDependencies,
  cantinaAurora,
  petShop,
} from '../../__testUtils__/actionDependencies';
import { buildFleet } from '../../__testUtils__/buildFleet';
import { inputOfExample } from '../../__testUtils__/inputOfExample';
import { runAction } from '../../__testUtils__/runAction';
import { ScriptedMessagingHealth } from '../../__testUtils__/ScriptedMessagingHealth';
import { createFleetRollbackAction } from './fleetRollback';
import { examples } from './fleetRollback.examples';

const begun = buildFleet(['running', 'queued']);
const second = buildFleet(['served', 'running'], { wave: 1 });
const through = buildFleet(['served', 'served'], { status: 'succeeded' });
const broken = () =>
  Object.assign(new TypeError('fetch failed'), { cause: new Error('away') });

function play(
  reads: Array<FleetRollback | Error>,
  starts: Array<FleetRollback | Error> = [begun],
) {
  const messagingHealth = new ScriptedMessagingHealth([], [], [], {
    reads,
    starts,
  });
  const dependencies = actionDependencies(messagingHealth, [
    cantinaAurora,
    petShop,
  ]);
  const action = createFleetRollbackAction(dependencies);
  const input = inputOfExample(action, examples[0]);
  return { messagingHealth, dependencies, action, input };
}

describe('messaging-health:fleet-rollback', () => {
  it.each(examples)('runs its example: $description', async example => {
    const { messagingHealth, action } = play([begun, second, second, through]);
    const input = inputOfExample(action, example);
    const { outputs } = await runAction(action, input);
    expect(outputs).toEqual({
      fleetRollbackId: begun.id,
      served: 2,
      waiting: false,
    });
    expect(messagingHealth.startedFleets).toEqual([
      {
        organizationIds: [
          '00000000-0000-4000-8000-000000000001',
          '00000000-0000-4000-8000-000000000002',
        ],
        canary: input.canary && '00000000-0000-4000-8000-000000000002',
        waveSize: input.waveSize,
        reason: input.reason,
        scaffolderTaskId: 'mock-task-id',
      },
    ]);
    expect(messagingHealth.startedWith).toEqual([mockCredentials.user()]);
  });

  it("prints each member's change once", async () => {
    const { action, input } = play([begun, begun, second, second, through]);
    const { log } = await runAction(action, input);
    expect(log).toEqual([
      'Cantina Aurora, canary: its rollback is under way (INC-000001)',
      'Cantina Aurora, canary: served (INC-000001)\nPet Shop Lua Azul, wave 1: its rollback is under way (INC-000002)',
      'Pet Shop Lua Azul, wave 1: served (INC-000002)',
    ]);
  });

  it('fails where the waves stop, with the words and what to do', async () => {
    const stopped = buildFleet(['failed', 'queued'], {
      status: 'stopped',
      stop: {
        at: begun.updatedAt,
        statement: { code: 'test', values: {}, text: 'The canary failed.' },
      },
    });
    const { action, input } = play([begun, stopped]);
    await expect(runAction(action, input)).rejects.toThrow(
      /^The canary failed\.\nNext: look at what failed, then have fleet rollback 33333333.* go on, or end it/,
    );
  });

  it('says who ended it', async () => {
    const ended = buildFleet(['served', 'skipped'], {
      status: 'ended',
      decisions: [
        {
          kind: 'end',
          by: 'user:default/bruno',
          at: begun.updatedAt,
          reason: 'v2 is innocent',
        },
      ],
    });
    const { action, input } = play([ended]);
    await expect(runAction(action, input)).rejects.toThrow(
      'was ended by user:default/bruno: v2 is innocent.',
    );
  });

  it('joins the one under way with the same organizations', async () => {
    const { action, input } = play(
      [second, through],
      [new ConflictError('Cantina Aurora belongs to fleet rollback 3333')],
    );
    const { outputs } = await runAction(action, input);
    expect(outputs.fleetRollbackId).toBe(second.id);
  });

  it('says so where one of them belongs to another', async () => {
    const { action, input } = play(
      [buildFleet(['running'])],
      [new ConflictError('Cantina Aurora belongs to fleet rollback 4444')],
    );
    await expect(runAction(action, input)).rejects.toThrow(
      /could not be started.*belongs to fleet rollback 4444/,
    );
  });

  it('passes on why the backend refused', async () => {
    const { action, input } = play(
      [second],
      [new NotAllowedError('This needs messaging-health.operation.execute.')],
    );
    await expect(runAction(action, input)).rejects.toThrow(
      /could not be started.*operation\.execute/,
    );
  });

  it('refuses a canary that is none of them, and begins nothing', async () => {
    const { action, input, messagingHealth } = play([begun]);
    await expect(
      runAction(action, {
        ...input,
        organizations: ['cantina-aurora', 'group:default/cantina-aurora'],
        canary: 'group:default/pet-shop-lua-azul',
      }),
    ).rejects.toThrow('is none of the chosen organizations');
    expect(messagingHealth.startedFleets).toEqual([]);
  });

  it('begins none anew when the task is taken up again, also once the sign-in is over', async () => {
    const { action, input, messagingHealth, dependencies } = play([
      new AuthenticationError('expired'),
      through,
    ]);
    await runAction(action, input, {
      checkpoint: async <T extends JsonValue | void>() => begun.id as T,
    });
    expect(messagingHealth.startedFleets).toEqual([]);
    expect(messagingHealth.readWith.at(-1)).toEqual(
      await dependencies.auth.getOwnServiceCredentials(),
    );
  });

  it('comes through a restart of the backend', async () => {
    const { action, input, messagingHealth } = play(
      [broken(), begun, broken(), through],
      [broken(), begun],
    );
    const { outputs } = await runAction(action, input);
    expect(outputs.served).toBe(2);
    expect(messagingHealth.startedFleets).toHaveLength(2);
  });

  it('holds no worker where nothing moves', async () => {
    const { action, input } = play([begun]);
    const { outputs, log } = await runAction(action, input);
    expect(outputs).toMatchObject({ waiting: true, served: 0 });
    expect(log.at(-1)).toContain('Nothing has moved for 10 minutes');
  });

  it('leaves it alone when the task is cancelled, and says so', async () => {
    const { action, input } = play([begun]);
    const controller = new AbortController();
    controller.abort(new Error('cancelled'));
    await expect(
      runAction(action, input, { signal: controller.signal }),
    ).rejects.toThrow(
      'was left alone and goes on by itself; to stop it, end it',
    );
  });
});
