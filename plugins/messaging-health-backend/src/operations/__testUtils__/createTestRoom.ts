import {
  FakeClock,
  InstantClock,
  MemoryLogger,
} from '@messaging-health/backstage-plugin-node/testUtils';
import { randomUUID } from 'crypto';
import { Knex } from 'knex';
import { createOperationsRoom, OperationsRoom } from '..';
import { IncidentService } from '../../incidents';
import {
  TriggerVerdict,
  UnknownOrganizationError,
} from '@messaging-health/backstage-plugin-common';
import { Death } from './Death';
import { FakeIncidents } from './FakeIncidents';
import { testOptions } from './testOptions';
import { ORGANIZATION, World } from './World';

/** A world, its incidents and its time, which outlive the rooms that work on them. */
export function createTestWorld() {
  const death = new Death();
  return {
    death,
    world: new World(death),
    incidents: new FakeIncidents(death),
    clock: new InstantClock(),
    announced: new Array<string>(),
    verdicts: new Array<TriggerVerdict>(),
    options: testOptions(),
  };
}
export type TestWorld = ReturnType<typeof createTestWorld>;

/** One replica's room on a database and a world. Deadlines and leases stand still in it. */
export function createTestRoom(
  knex: Knex,
  outside: Omit<TestWorld, 'incidents'> & { incidents: IncidentService },
  replica = 'replica-a',
): OperationsRoom {
  const { death, world, incidents, clock, announced } = outside;
  return createOperationsRoom({
    knex,
    clock,
    pacemaker: new FakeClock(),
    newId: randomUUID,
    random: () => 0.5,
    replica,
    logger: new MemoryLogger(),
    options: outside.options,
    organizations: {
      list: async () => ({ organizations: [ORGANIZATION], unusable: [] }),
      get: async id => {
        death.point('catalog');
        if (id !== ORGANIZATION.id) {
          throw new UnknownOrganizationError(id);
        }
        return ORGANIZATION;
      },
    },
    health: {
      get: async ({ id }) => ({
        organizationId: id,
        health: 'breached',
        triggers: outside.verdicts,
      }),
      trafficSince: async () => {
        death.point('traffic');
        return world.traffic;
      },
    },
    incidents,
    platforms: {
      automation: { get: () => world.automation },
      inbox: { get: () => world.inbox },
      prober: { get: () => world.prober },
      crm: { get: () => world.crm },
    },
    mask: text => text.replace(/\+?\d[\d -]{7,}/g, '[phone]'),
    onOperationChanged: async ({ status }) => {
      announced.push(status);
    },
  });
}
