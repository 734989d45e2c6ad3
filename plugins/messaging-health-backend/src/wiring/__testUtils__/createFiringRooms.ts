import { mockServices } from '@backstage/backend-test-utils';
import { Policy } from '@messaging-health/backstage-plugin-common';
import { FakeClock } from '@messaging-health/backstage-plugin-node/testUtils';
import { randomUUID } from 'crypto';
import { Knex } from 'knex';
import { NoClocks } from '../../clocks';
import { DatabaseEvidenceBook } from '../../evidence';
import { DefaultIncidentService } from '../../incidents';
import {
  createTestRoom,
  createTestWorld,
  verdictsWhileWebhookFires,
} from '../../operations/__testUtils__';
import { DatabaseTimeline } from '../../timeline';
import { FiringResponse } from '../FiringResponse';
import { HealthAnnouncer } from '../HealthAnnouncer';
import { RoleNotifier } from '../RoleNotifier';
import { ROLES } from './createNotifier';

const pseudonymKey = 'an-invented-pseudonym-key';

/** What outlives the processes of a test: the world, the people's inboxes, and time. */
export function createFiringWorld() {
  const world = createTestWorld();
  world.verdicts.push(...verdictsWhileWebhookFires());
  return {
    ...world,
    /** Titles by whom they were sent to and their scope, as the platform keeps them. */
    inbox: new Map<string, string>(),
  };
}
export type FiringWorld = ReturnType<typeof createFiringWorld>;

/** One process: its incidents and operations are real, and so is what it does when a trigger fires. */
export function createFiringRooms(
  knex: Knex,
  outside: FiringWorld,
  policy: Policy,
  replica = 'replica-a',
) {
  const { clock, death, inbox } = outside;
  const newId = () => randomUUID();
  const incidents = new DefaultIncidentService({
    knex,
    clock,
    timeline: new DatabaseTimeline({ knex, clock, pseudonymKey }),
    evidence: new DatabaseEvidenceBook({ knex, clock, newId, pseudonymKey }),
    pseudonymKey,
    replica,
    newId,
    clocks: new NoClocks(),
    roles: {},
    findFiringTriggers: async () => [],
    isInCatalog: async () => true,
    findUnfinishedOperation: async () => undefined,
    onChanged: () => {},
    onOpened: () => {},
  });
  const operations = createTestRoom(knex, { ...outside, incidents }, replica);
  const notifier = new RoleNotifier({
    notifications: {
      send: async ({ recipients, payload }) => {
        const to = recipients.type === 'entity' ? recipients.entityRef : [];
        death.point(`before notification ${payload.scope}`);
        for (const reference of [to].flat()) {
          inbox.set(`${reference} ${payload.scope}`, payload.title);
        }
        death.point(`after notification ${payload.scope}`);
      },
    },
    roles: ROLES,
    clock: new FakeClock(),
    logger: mockServices.logger.mock(),
    mask: text => text,
  });
  const response = new FiringResponse({
    policyOf: () => policy,
    incidents,
    operations: operations.service,
    announcer: new HealthAnnouncer(notifier),
    replica,
  });
  return { ...operations, incidents, respond: response.respond };
}
