import { templateEntityV1beta3Validator } from '@backstage/plugin-scaffolder-common';
import { FleetRollback } from '@messaging-health/backstage-plugin-common';
import { buildFleet } from './__testUtils__/buildFleet';
import {
  completionOf,
  createTask,
  eventsOf,
  postTask,
  readTemplate,
  retryTask,
  runTemplate,
  withScaffolder,
} from './__testUtils__/scaffolder';
import { ScriptedMessagingHealth } from './__testUtils__/ScriptedMessagingHealth';

const TEMPLATE = 'messaging-fleet-rollback';
const values = {
  organizations: [
    'group:default/cantina-aurora',
    'group:default/pet-shop-lua-azul',
  ],
  reason: 'A release that they share',
};
const begun = buildFleet(['running', 'queued']);
const through = buildFleet(['served', 'served'], { status: 'succeeded' });
const stopped = buildFleet(['failed', 'queued'], {
  status: 'stopped',
  stop: {
    at: begun.updatedAt,
    statement: { code: 'test', values: {}, text: 'The canary failed.' },
  },
});

function script(...reads: FleetRollback[]) {
  return new ScriptedMessagingHealth([], [], [], { reads, starts: [begun] });
}

describe('messaging-fleet-rollback.yaml', () => {
  it('is a valid template', async () => {
    const template = await readTemplate(TEMPLATE);
    expect(await templateEntityV1beta3Validator.check(template)).toBe(true);
  });

  it('runs in a real scaffolder until all are served', async () => {
    const messagingHealth = script(begun, through);
    const events = await runTemplate(TEMPLATE, messagingHealth, {
      ...values,
      canary: 'group:default/pet-shop-lua-azul',
      waveSize: 3,
    });
    expect(messagingHealth.startedFleets).toMatchObject([
      { canary: '00000000-0000-4000-8000-000000000002', waveSize: 3 },
    ]);
    expect(completionOf(events)).toMatchObject({
      message: 'Run completed with status: completed',
      output: {
        links: [{ url: '/messaging-health' }],
        text: [
          { title: 'Rolled back', content: expect.stringContaining('all 2') },
        ],
      },
    });
  });

  it('needs neither a canary nor the size of a wave', async () => {
    const messagingHealth = script(through);
    await runTemplate(TEMPLATE, messagingHealth, values);
    expect(messagingHealth.startedFleets).toMatchObject([
      { canary: undefined, waveSize: undefined, reason: values.reason },
    ]);
  });

  it('begins no task for one organization alone', async () => {
    const [organization] = values.organizations;
    const { status } = await withScaffolder(
      TEMPLATE,
      script(through),
      async server =>
        postTask(server, TEMPLATE, {
          ...values,
          organizations: [organization],
        }),
    );
    expect(status).toBe(400);
  });

  it('fails where the waves stop, and follows the same one when it is retried', async () => {
    const messagingHealth = script(stopped, through);
    await withScaffolder(TEMPLATE, messagingHealth, async server => {
      const taskId = await createTask(server, TEMPLATE, values);
      expect(
        completionOf(await eventsOf(server, taskId)).error.message,
      ).toContain('The canary failed.');
      await retryTask(server, taskId);
      expect(completionOf(await eventsOf(server, taskId)).message).toBe(
        'Run completed with status: completed',
      );
    });
    expect(messagingHealth.startedFleets).toHaveLength(1);
  });
});
