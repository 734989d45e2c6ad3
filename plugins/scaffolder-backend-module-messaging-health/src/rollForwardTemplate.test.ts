import { templateEntityV1beta3Validator } from '@backstage/plugin-scaffolder-common';
import { ROLL_FORWARD_STEP_IDS } from '@messaging-health/backstage-plugin-common';
import {
  buildFinishedRollForward,
  buildOperation,
} from './__testUtils__/buildOperation';
import {
  completionOf,
  createTask,
  eventsOf,
  postTask,
  readTemplate,
  retryTask,
  runTemplate,
  skippedOf,
  withScaffolder,
} from './__testUtils__/scaffolder';
import { ScriptedMessagingHealth } from './__testUtils__/ScriptedMessagingHealth';

const TEMPLATE = 'messaging-roll-forward';
const JEST_REPORT = '{"numTotalTests": 3, "numFailedTests": 0}';
const values = {
  organization: 'group:default/cantina-aurora',
  reason: 'The payload of v2 is mended',
  correctionUrl: 'https://git.example/integrations/pull/42',
  correctionAuthor: 'ana.plantao',
  correctionReviewer: 'bruno.integracoes',
  smokeReportGiven: 'paste',
  smokeReportText: JEST_REPORT,
  windowFrom: '2026-03-02T01:00:00.000Z',
  windowUntil: '2026-03-02T05:00:00.000Z',
};
const upload = {
  ...values,
  smokeReportGiven: 'upload',
  smokeReportText: undefined,
  smokeReportFile: `data:text/xml;name=smoke.xml;base64,${Buffer.from(
    '<testsuites/>',
  ).toString('base64')}`,
};
const of = { kind: 'roll-forward' } as const;

describe('messaging-roll-forward.yaml', () => {
  it('is a valid template with the steps in the runbook’s order', async () => {
    const template = await readTemplate(TEMPLATE);
    expect(await templateEntityV1beta3Validator.check(template)).toBe(true);
    expect(template.spec?.steps).toMatchObject(
      ROLL_FORWARD_STEP_IDS.map((id, index) => ({
        name: expect.stringMatching(new RegExp(`^${index + 1}\\. `)),
        action: `messaging-health:${id}`,
      })),
    );
  });

  it('asks for the window by a date and a time', async () => {
    const template = await readTemplate(TEMPLATE);
    const pages = template.spec?.parameters as Array<{
      properties: Record<string, unknown>;
    }>;
    const { windowFrom, windowUntil } = pages[3].properties;
    const field = {
      type: 'string',
      format: 'date-time',
      'ui:widget': 'date-time',
    };
    expect([windowFrom, windowUntil]).toMatchObject([field, field]);
  });

  it('brings a pasted report to the backend as it is, and runs to the end', async () => {
    const messagingHealth = new ScriptedMessagingHealth([
      buildFinishedRollForward(),
    ]);
    const events = await runTemplate(TEMPLATE, messagingHealth, values);
    expect(messagingHealth.started).toEqual([
      {
        kind: 'roll-forward',
        organizationId: '00000000-0000-4000-8000-000000000001',
        reason: values.reason,
        ifUnfinished: 'resume',
        scaffolderTaskId: expect.any(String),
        rollForward: {
          correction: {
            url: values.correctionUrl,
            author: values.correctionAuthor,
            reviewer: values.correctionReviewer,
          },
          smokeReport: { fileName: 'smoke-report.json', content: JEST_REPORT },
          window: { from: values.windowFrom, until: values.windowUntil },
        },
      },
    ]);
    expect(completionOf(events)).toMatchObject({
      message: 'Run completed with status: completed',
      output: {
        links: [{ title: 'Incident INC-000001' }, {}],
        text: [{ title: 'Back on v2' }],
      },
    });
    expect(skippedOf(events)).toEqual([]);
  });

  it('brings an uploaded report to the backend with its name', async () => {
    const messagingHealth = new ScriptedMessagingHealth([
      buildFinishedRollForward(),
    ]);
    await runTemplate(TEMPLATE, messagingHealth, upload);
    expect(messagingHealth.started[0].rollForward?.smokeReport).toEqual({
      fileName: 'smoke.xml',
      content: '<testsuites/>',
    });
  });

  it('begins no task without a report, or with a window that is none', async () => {
    const statuses = await withScaffolder(
      TEMPLATE,
      new ScriptedMessagingHealth([buildFinishedRollForward()]),
      async server => [
        (
          await postTask(server, TEMPLATE, {
            ...upload,
            smokeReportFile: undefined,
          })
        ).status,
        (
          await postTask(server, TEMPLATE, { ...values, windowFrom: 'tonight' })
        ).status,
        (
          await postTask(server, TEMPLATE, {
            ...values,
            correctionUrl: 'PR 42',
          })
        ).status,
      ],
    );
    expect(statuses).toEqual([400, 400, 400]);
  });

  it.each([
    [
      'activate-v2',
      'waiting',
      '2026-03-02T01:00:00.000Z',
      'It goes on by itself',
    ],
    ['monitor', 'waiting', '2026-03-02T01:30:00.000Z', 'It goes on by itself'],
    ['activate-v2', 'waiting', undefined, 'Somebody else has to approve'],
    ['restore-automations', 'paused', undefined, 'Paused'],
  ] as const)(
    'shows no step as done while %s is %s (until %s), and holds no worker',
    async (at, status, wakesAt, title) => {
      const events = await runTemplate(
        TEMPLATE,
        new ScriptedMessagingHealth([
          buildOperation({
            ...of,
            at,
            status,
            wakesAt,
            step: { status: status === 'waiting' ? 'waiting' : 'pending' },
          }),
        ]),
        values,
      );
      const { message, output } = completionOf(events);
      expect(message).toBe('Run completed with status: completed');
      expect(output.text).toMatchObject([{ title }]);
      const later = ROLL_FORWARD_STEP_IDS.slice(
        ROLL_FORWARD_STEP_IDS.indexOf(at) + 1,
      );
      expect(skippedOf(events)).toHaveLength(later.length);
    },
  );

  it('goes on where it failed when the task is retried, without the terms anew', async () => {
    const failed = buildOperation({
      ...of,
      at: 'restore-automations',
      status: 'failed',
      step: { status: 'failed' },
    });
    const messagingHealth = new ScriptedMessagingHealth([
      failed,
      failed,
      failed,
      buildFinishedRollForward(),
    ]);
    await withScaffolder(TEMPLATE, messagingHealth, async server => {
      const taskId = await createTask(server, TEMPLATE, values);
      expect(
        completionOf(await eventsOf(server, taskId)).error.message,
      ).toContain('Step 2 (restore-automations) failed');
      await retryTask(server, taskId);
      expect(completionOf(await eventsOf(server, taskId)).message).toBe(
        'Run completed with status: completed',
      );
    });
    expect(messagingHealth.started).toHaveLength(1);
    expect(messagingHealth.resumed).toEqual([failed.id]);
  });
});
