import { templateEntityV1beta3Validator } from '@backstage/plugin-scaffolder-common';
import { ROLLBACK_STEP_IDS } from '@messaging-health/backstage-plugin-common';
import {
  buildFinishedOperation,
  buildOperation,
} from './__testUtils__/buildOperation';
import {
  completionOf,
  createTask,
  eventsOf,
  readTemplate,
  retryTask,
  runTemplate,
  skippedOf,
  withScaffolder,
} from './__testUtils__/scaffolder';
import { ScriptedMessagingHealth } from './__testUtils__/ScriptedMessagingHealth';

const TEMPLATE = 'messaging-rollback';
const values = {
  organization: 'group:default/cantina-aurora',
  reason: 'Webhook errors over the limit',
};

describe('messaging-rollback.yaml', () => {
  it('is a valid template with the seven steps in the runbook’s order', async () => {
    const template = await readTemplate(TEMPLATE);
    expect(await templateEntityV1beta3Validator.check(template)).toBe(true);
    expect(template.spec?.steps).toMatchObject(
      ROLLBACK_STEP_IDS.map((id, index) => ({
        name: expect.stringMatching(new RegExp(`^${index + 1}\\. `)),
        action: `messaging-health:${id}`,
      })),
    );
  });

  it('runs in a real scaffolder up to the people’s turn', async () => {
    const messagingHealth = new ScriptedMessagingHealth([
      buildOperation({
        at: 'validate-conversations',
        step: { status: 'waiting' },
        status: 'waiting',
      }),
    ]);
    const events = await runTemplate(TEMPLATE, messagingHealth, values);
    expect(completionOf(events)).toMatchObject({
      message: 'Run completed with status: completed',
      output: {
        links: [
          {
            title: 'Incident INC-000001',
            url: '/messaging-health/incidents/INC-000001',
          },
          {
            url: '/catalog/default/group/cantina-aurora/messaging-health',
          },
        ],
        text: [{ title: "People's turn" }],
      },
    });
    expect(skippedOf(events)).toEqual(['complete']);
    expect(messagingHealth.started).toHaveLength(1);
  });

  it('runs to the end when nothing is left to do', async () => {
    const events = await runTemplate(
      TEMPLATE,
      new ScriptedMessagingHealth([buildFinishedOperation()]),
      values,
    );
    expect(completionOf(events).output.text).toMatchObject([
      { title: 'Rolled back' },
    ]);
  });

  it('goes on where it failed when the task is retried', async () => {
    const failed = buildOperation({
      at: 'deactivate-v2',
      status: 'failed',
      step: { status: 'failed' },
    });
    const messagingHealth = new ScriptedMessagingHealth([
      failed,
      failed,
      failed,
      buildFinishedOperation(),
    ]);
    await withScaffolder(TEMPLATE, messagingHealth, async server => {
      const taskId = await createTask(server, TEMPLATE, values);
      const before = await eventsOf(server, taskId);
      expect(completionOf(before)).toMatchObject({
        error: { message: expect.stringContaining('Step 2 (deactivate-v2)') },
      });
      expect(messagingHealth.started).toHaveLength(1);

      await retryTask(server, taskId);
      const after = await eventsOf(server, taskId);
      expect(completionOf(after).message).toBe(
        'Run completed with status: completed',
      );
      expect(messagingHealth.started).toHaveLength(1);
      expect(messagingHealth.resumed).toHaveLength(1);
    });
  });

  it.each([
    ['approval', 'waiting', 'Somebody else has to approve'],
    ['resume', 'paused', 'Paused, or waiting for its time'],
  ] as const)(
    'shows no step as done that waits for %s',
    async (_what, status, title) => {
      const events = await runTemplate(
        TEMPLATE,
        new ScriptedMessagingHealth([
          buildOperation({
            at: 'deactivate-v2',
            status,
            step: { status: status === 'waiting' ? 'waiting' : 'pending' },
          }),
        ]),
        values,
      );
      expect(completionOf(events).output.text).toMatchObject([{ title }]);
      expect(skippedOf(events)).toEqual([
        'activate',
        'suspend',
        'verify',
        'validate',
        'complete',
      ]);
    },
  );
});
