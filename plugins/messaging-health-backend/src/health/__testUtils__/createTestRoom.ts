import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import {
  Organization,
  PushedObservation,
  UnknownOrganizationError,
} from '@messaging-health/backstage-plugin-common';
import { Clock, SignalSource } from '@messaging-health/backstage-plugin-node';
import { Knex } from 'knex';
import {
  createOrganizationSettings,
  readMessagingHealthConfig,
} from '../../config';
import { OrganizationDirectory } from '../../organizations';
import { createHealthRoom } from '../createHealthRoom';
import {
  OnBlind,
  OnSuspected,
  OnSweepLate,
  OnTriggerFiring,
} from '../HealthService';

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

/** What a room told. */
export interface Told {
  firing: Parameters<OnTriggerFiring>[0][];
  suspected: Parameters<OnSuspected>[0][];
  blind: Parameters<OnBlind>[0][];
  late: Parameters<OnSweepLate>[0][];
  changed: string[][];
}

/** A health room on a database, with a record of what it told. */
export function createTestRoom(options: {
  knex: Knex;
  clock: Clock;
  organizations?: Organization[];
  sources?: SignalSource[];
  onFiring?: OnTriggerFiring;
  onBlind?: OnBlind;
  /** Below `messagingHealth` in app-config. */
  settings?: JsonObject;
  replica?: string;
}) {
  const organizations = options.organizations ?? [inventOrganization(1)];
  const config = readMessagingHealthConfig(
    new ConfigReader({
      messagingHealth: {
        pseudonymKey: 'invented-key-of-a-test',
        ...options.settings,
      },
    }),
  );
  const told: Told = {
    firing: [],
    suspected: [],
    blind: [],
    late: [],
    changed: [],
  };
  const room = createHealthRoom({
    knex: options.knex,
    clock: options.clock,
    logger: mockServices.logger.mock(),
    directory: directoryOf(organizations),
    config,
    limitsOf: createOrganizationSettings(config).limitsOf,
    replica: options.replica ?? 'replica-of-a-test',
    sources: options.sources ?? [],
    onFiring:
      options.onFiring ??
      (async event => {
        told.firing.push(event);
      }),
    onSuspected: async event => {
      told.suspected.push(event);
    },
    onBlind:
      options.onBlind ??
      (async event => {
        told.blind.push(event);
      }),
    onSweepLate: event => told.late.push(event),
    onHealthChanged: organizationIds => told.changed.push(organizationIds),
  });
  return { ...room, told: told.firing, toldAll: told };
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
