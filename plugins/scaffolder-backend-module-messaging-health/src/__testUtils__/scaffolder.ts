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
import { JsonObject } from '@backstage/types';
import { messagingHealthServiceRef } from '@messaging-health/backstage-plugin-node';
import request from 'supertest';
import { parse } from 'yaml';
import messagingHealthModule from '../index';
import { cantinaAurora, petShop } from './actionDependencies';
import { ScriptedMessagingHealth } from './ScriptedMessagingHealth';

type Server = Awaited<ReturnType<typeof startTestBackend>>['server'];

/** One of the templates of this package. */
export async function readTemplate(name: string): Promise<Entity> {
  const file = `${__dirname}/../../templates/${name}.yaml`;
  return parse(await readFile(file, 'utf8'));
}

/** A real scaffolder with a template, for as long as `use` takes. */
export async function withScaffolder<T>(
  template: string,
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
        entities: [cantinaAurora, petShop, await readTemplate(template)],
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

/** Asks for a task, as the form does; gives the answer. */
export async function postTask(
  server: Server,
  template: string,
  values: JsonObject,
) {
  return request(server)
    .post('/api/scaffolder/v2/tasks')
    .set('Authorization', mockCredentials.user.header())
    .send({ templateRef: `template:default/${template}`, values });
}

export async function createTask(
  server: Server,
  template: string,
  values: JsonObject,
): Promise<string> {
  const { status, body } = await postTask(server, template, values);
  expect({ status, errors: body.errors }).toEqual({ status: 201 });
  return body.id;
}

export async function retryTask(server: Server, taskId: string): Promise<void> {
  await request(server)
    .post(`/api/scaffolder/v2/tasks/${taskId}/retry`)
    .set('Authorization', mockCredentials.user.header())
    .send({})
    .expect(201);
}

/** Everything that the task tells, up to its end. */
export async function eventsOf(server: Server, taskId: string) {
  const stream = await request(server).get(
    `/api/scaffolder/v2/tasks/${taskId}/eventstream`,
  );
  return stream.text
    .split('\n')
    .filter(line => line.startsWith('data: '))
    .map(line => JSON.parse(line.slice('data: '.length)));
}

type TaskEvents = Awaited<ReturnType<typeof eventsOf>>;

/** What the task ended with. */
export function completionOf(events: TaskEvents) {
  return events.find(({ type }) => type === 'completion')?.body;
}

/** Ids of the steps that were not run. */
export function skippedOf(events: TaskEvents): string[] {
  return events
    .filter(({ body }) => body.status === 'skipped')
    .map(({ body }) => body.stepId);
}

/** Runs a template to its end. */
export async function runTemplate(
  template: string,
  messagingHealth: ScriptedMessagingHealth,
  values: JsonObject,
): Promise<TaskEvents> {
  return withScaffolder(template, messagingHealth, async server =>
    eventsOf(server, await createTask(server, template, values)),
  );
}
