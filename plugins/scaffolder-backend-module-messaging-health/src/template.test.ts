import { readFile } from 'node:fs/promises';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import { templateEntityV1beta3Validator } from '@backstage/plugin-scaffolder-common';
import { ROLLBACK_STEP_IDS } from '@messaging-health/backstage-plugin-common';
import { messagingHealthServiceRef } from '@messaging-health/backstage-plugin-node';
import request from 'supertest';
import { parse } from 'yaml';
import { cantinaAurora } from './__testUtils__/actionDependencies';
import {
  buildFinishedOperation,
  buildOperation,
} from './__testUtils__/buildOperation';
import { ScriptedMessagingHealth } from './__testUtils__/ScriptedMessagingHealth';
import messagingHealthModule from './index';

const TEMPLATE = `${__dirname}/../templates/messaging-rollback.yaml`;

async function readTemplate(): Promise<Entity> {
  return parse(await readFile(TEMPLATE, 'utf8'));
}

type Server = Awaited<ReturnType<typeof startTestBackend>>['server'];

async function withScaffolder<T>(
  messagingHealth: ScriptedMessagingHealth,
  use: (server: Server) => Promise<T>,
): Promise<T> {
  const backend = await startTestBackend({
    features: [
      scaffolderPlugin,
      messagingHealthModule,
      mockServices.rootConfig.factory({
        data: { scaffolder: { taskRecovery: { enabled: true } } },
      }),
      catalogServiceMock.factory({
        entities: [cantinaAurora, await readTemplate()],
      }),
      createServiceFactory({
        service: messagingHealthServiceRef,
        deps: {},
        factory: () => messagingHealth,
      }),
    ],
  });
  try {
    return await use(backend.server);
  } finally {
    await backend.stop();
  }
}

async function createTask(server: Server): Promise<string> {
  const { status, body } = await request(server)
    .post('/api/scaffolder/v2/tasks')
    .set('Authorization', mockCredentials.user.header())
    .send({
      templateRef: 'template:default/messaging-rollback',
      values: {
        organization: 'group:default/cantina-aurora',
        reason: 'Webhook errors over the limit',
      },
    });
  expect(status).toBe(201);
  return body.id;
}

/** Everything that the task tells, up to its end. */
async function eventsOf(server: Server, taskId: string) {
  const stream = await request(server).get(
    `/api/scaffolder/v2/tasks/${taskId}/eventstream`,
  );
  return stream.text
    .split('\n')
    .filter(line => line.startsWith('data: '))
    .map(line => JSON.parse(line.slice('data: '.length)));
}

async function runTemplate(messagingHealth: ScriptedMessagingHealth) {
  return withScaffolder(messagingHealth, async server =>
    eventsOf(server, await createTask(server)),
  );
}

describe('messaging-rollback.yaml', () => {
  it('is a valid template with the seven steps in the runbook’s order', async () => {
    const template = await readTemplate();
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
    const events = await runTemplate(messagingHealth);
    const completion = events.find(({ type }) => type === 'completion');
    expect(completion?.body).toMatchObject({
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
    expect(
      events.filter(
        ({ body }) => body.stepId === 'complete' && body.status === 'skipped',
      ),
    ).toHaveLength(1);
    expect(messagingHealth.started).toHaveLength(1);
  });

  it('runs to the end when nothing is left to do', async () => {
    const events = await runTemplate(
      new ScriptedMessagingHealth([buildFinishedOperation()]),
    );
    expect(
      events.find(({ type }) => type === 'completion')?.body.output.text,
    ).toMatchObject([{ title: 'Rolled back' }]);
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
    await withScaffolder(messagingHealth, async server => {
      const taskId = await createTask(server);
      const before = await eventsOf(server, taskId);
      expect(
        before.find(({ type }) => type === 'completion')?.body,
      ).toMatchObject({
        error: { message: expect.stringContaining('Step 2 (deactivate-v2)') },
      });
      expect(messagingHealth.started).toHaveLength(1);

      await request(server)
        .post(`/api/scaffolder/v2/tasks/${taskId}/retry`)
        .set('Authorization', mockCredentials.user.header())
        .send({})
        .expect(201);
      const after = await eventsOf(server, taskId);
      expect(
        after.find(({ type }) => type === 'completion')?.body.message,
      ).toBe('Run completed with status: completed');
      expect(messagingHealth.started).toHaveLength(2);
    });
  });
});
