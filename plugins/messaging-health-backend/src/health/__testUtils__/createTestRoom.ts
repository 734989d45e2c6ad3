import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import {
  Organization,
  PushedObservation,
  UnknownOrganizationError,
} from '@messaging-health/backstage-plugin-common';
import { Clock, SignalSource } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import { readMessagingHealthConfig } from '../../config';
import { OrganizationDirectory } from '../../organizations';
import { createHealthRoom } from '../createHealthRoom';
import { OnTriggerFiring } from '../HealthService';

/** Invented organizations, numbered from 1. */
export function inventOrganization(number: number): Organization {
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    entityRef: `group:default/invented-${number}`,
    title: `Invented ${number}`,
    n8n: { instance: 'default' },
    chatwoot: { instance: 'default', inboxIds: [] },
    problems: [],
  };
}

/** A directory that knows just these. */
export function directoryOf(
  organizations: Organization[],
): OrganizationDirectory {
  return {
    list: async () => ({ organizations, unusable: [] }),
    get: async organizationId => {
      const found = organizations.find(({ id }) => id === organizationId);
      if (!found) {
        throw new UnknownOrganizationError(organizationId);
      }
      return found;
    },
  };
}

/** A health room on a database, with a record of what it told. */
export function createTestRoom(options: {
  knex: Knex;
  clock: Clock;
  organizations?: Organization[];
  sources?: SignalSource[];
  onFiring?: OnTriggerFiring;
}) {
  const organizations = options.organizations ?? [inventOrganization(1)];
  const told: Parameters<OnTriggerFiring>[0][] = [];
  const room = createHealthRoom({
    knex: options.knex,
    clock: options.clock,
    logger: mockServices.logger.mock(),
    directory: directoryOf(organizations),
    config: readMessagingHealthConfig(
      new ConfigReader({
        messagingHealth: { pseudonymKey: 'invented-key-of-a-test' },
      }),
    ),
    sources: options.sources ?? [],
    onFiring:
      options.onFiring ??
      (async event => {
        told.push(event);
      }),
  });
  return { ...room, told };
}

/** Observations of one organization, one a minute, ending before `end`; each with its own id. */
export function observationsOf(options: {
  organizationId: string;
  end: Date;
  minutes: number;
  total?: number;
  failed: number;
  signal?: PushedObservation['signal'];
}): PushedObservation[] {
  const { organizationId, end, minutes, failed } = options;
  const signal = options.signal ?? 'webhook';
  return Array.from({ length: minutes }, (_, index) => {
    const at = new Date(
      end.getTime() - (minutes - index) * 60_000 + 30_000,
    ).toISOString();
    return {
      id: `${organizationId} ${signal} ${at}`,
      organizationId,
      signal,
      at,
      total: options.total ?? 100,
      failed,
    };
  });
}
