import { mockServices } from '@backstage/backend-test-utils';
import {
  FleetRollback,
  Organization,
  UnknownOrganizationError,
} from '@messaging-health/backstage-plugin-common';
import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { randomUUID } from 'crypto';
import { Knex } from 'knex';
import { createFleetRollbackRoom, FleetRollbackRoom } from '..';
import { Death } from '../../operations/__testUtils__';
import { FakeIncidents } from './FakeIncidents';
import { FakeOperations } from './FakeOperations';

export const LEASE_MILLISECONDS = 15_000;
export const PAUSE_MILLISECONDS = 2_000;

/** The id of an invented organization, of which there are as many as one asks for. */
export function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** Ids of the first so many. */
export function idsOf(count: number): string[] {
  return Array.from({ length: count }, (_, index) => idOf(index + 1));
}

/** Everything that outlives the replicas of a test. */
export function createTestWorld() {
  const death = new Death();
  const clock = new FakeClock();
  return {
    death,
    clock,
    operations: new FakeOperations(death, clock),
    incidents: new FakeIncidents(death),
    /** Organizations whose annotations lack something. */
    incomplete: new Set<string>(),
    changed: new Array<string>(),
    stopped: new Array<FleetRollback>(),
    warnings: new Array<string>(),
  };
}
export type TestWorld = ReturnType<typeof createTestWorld>;

/** One replica's room on a database and a world. */
export function createTestRoom(
  knex: Knex,
  world: TestWorld,
): FleetRollbackRoom {
  return createFleetRollbackRoom({
    knex,
    clock: world.clock,
    newId: randomUUID,
    logger: mockServices.logger.mock({
      warn: message => world.warnings.push(message),
    }),
    options: {
      fleetRollback: { pauseMilliseconds: PAUSE_MILLISECONDS },
      engine: {
        leaseForMilliseconds: LEASE_MILLISECONDS,
        pollIntervalMilliseconds: 1_000,
      },
    },
    directory: {
      get: async id => {
        world.death.point('catalog');
        return findOrganization(world, id);
      },
    },
    operations: world.operations,
    incidents: world.incidents,
    mask: text => text.replace(/\+?\d[\d -]{7,}/g, '[phone]'),
    onMembersChanged: ids => world.changed.push(...ids),
    onStopped: fleet => world.stopped.push(fleet),
  });
}

function findOrganization({ incomplete }: TestWorld, id: string): Organization {
  const number = Number(id.slice(-12));
  if (number > 900) {
    throw new UnknownOrganizationError(id);
  }
  return {
    id,
    entityRef: `group:default/invented-${number}`,
    title: `Invented ${number}`,
    n8n: { instance: 'default', workflowV2: 'v2', workflowFallback: 'old' },
    chatwoot: { instance: 'default', accountId: 1, inboxIds: [1] },
    webhookUrl: 'http://crm.example/webhook',
    problems: incomplete.has(id)
      ? [
          {
            annotation: 'messaging-health.io/webhook-url',
            kind: 'missing',
            message: 'Add the annotation messaging-health.io/webhook-url.',
          },
        ]
      : [],
  };
}
