import { readFile } from 'node:fs/promises';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
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

async function runTemplate(messagingHealth: ScriptedMessagingHealth) {
  const backend = await startTestBackend({
    features: [
      scaffolderPlugin,
      messagingHealthModule,
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
    const created = await request(backend.server)
      .post('/api/scaffolder/v2/tasks')
      .set('Authorization', mockCredentials.user.header())
      .send({
        templateRef: 'template:default/messaging-rollback',
        values: {
          organization: 'group:default/cantina-aurora',
          reason: 'Webhook errors over the limit',
        },
      });
    expect(created.status).toBe(201);
    const stream = await request(backend.server).get(
      `/api/scaffolder/v2/tasks/${created.body.id}/eventstream`,
    );
    return stream.text
      .split('\n')
      .filter(line => line.startsWith('data: '))
      .map(line => JSON.parse(line.slice('data: '.length)));
  } finally {
    await backend.stop();
  }
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
});
