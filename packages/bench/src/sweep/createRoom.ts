import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import {
  createHealthRoom,
  createOrganizationSettings,
  HealthRoom,
  readMessagingHealthConfig,
} from '@messaging-health/backstage-plugin-backend/testUtils';
import { Clock, SignalSource } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { inventOrganizations } from '../inventOrganization';

/** The health room of a backend, over the sources given; its catalog is in memory. */
export function createRoom(options: {
  knex: Knex;
  clock: Clock;
  sources: SignalSource[];
  organizations: number;
}): HealthRoom {
  const { knex, clock, sources } = options;
  const organizations = inventOrganizations(options.organizations);
  const config = readMessagingHealthConfig(
    new ConfigReader({
      messagingHealth: {
        pseudonymKey: 'an-invented-key-of-the-bench',
        sweep: { timeout: { minutes: 1 } },
        triggers: { 'identity-failure': { minimumSamples: 5 } },
      },
    }),
  );
  const nobody = async () => undefined;
  return createHealthRoom({
    knex,
    clock,
    sources,
    config,
    logger: mockServices.rootLogger({ level: 'warn' }),
    directory: {
      list: async () => ({ organizations, unusable: [] }),
      get: async id => {
        const found = organizations.find(one => one.id === id);
        if (!found) {
          throw new Error(`The bench invented no organization ${id}.`);
        }
        return found;
      },
    },
    limitsOf: createOrganizationSettings(config).limitsOf,
    replica: 'replica-of-the-bench',
    onFiring: nobody,
    onSuspected: nobody,
    onBlind: nobody,
    onSweepLate: () => undefined,
    onHealthChanged: () => undefined,
  });
}
