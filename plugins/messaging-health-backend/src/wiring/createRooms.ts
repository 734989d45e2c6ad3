import {
  AuthService,
  DatabaseService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { randomInt, randomUUID } from 'crypto';
import { createOrganizationSettings, MessagingHealthConfig } from '../config';
import { openDatabase } from '../database';
import { createExtensions } from '../extensions';
import { createFleetRollbackRoom } from '../fleetRollback';
import { createHealthRoom } from '../health';
import { createOperationsRoom, OperationsRoom } from '../operations';
import { CatalogOrganizationDirectory } from '../organizations';
import { maskPersonalData } from '../timeline';
import { Announcer } from './Announcer';
import { createHistoryServices } from './createHistoryServices';
import { createIncidents } from './createIncidents';
import { createWatches } from './createWatches';
import { FiringResponse } from './FiringResponse';
import { HealthAnnouncer } from './HealthAnnouncer';
import { RoleNotifier } from './RoleNotifier';
import { tellFleetStopped } from './tellFleetStopped';

const STEPS_OF_RANDOM = 2 ** 32;

/** What the rooms stand on. */
export interface RoomDependencies {
  auth: AuthService;
  catalog: CatalogService;
  database: DatabaseService;
  logger: LoggerService;
  clock: Clock;
  config: MessagingHealthConfig;
  extensions: ReturnType<typeof createExtensions>;
  announcer: Announcer;
  notifier: RoleNotifier;
}

/**
 * Puts the rooms together, left to right. What has to travel rightwards goes
 * through the callbacks that are connected here.
 */
export async function createRooms(deps: RoomDependencies) {
  const { clock, config, logger, extensions, announcer, notifier } = deps;
  const knex = await openDatabase(deps.database);
  const { pseudonymKey } = config;
  const mask = (text: string) => maskPersonalData(text, pseudonymKey);
  const onChanged = (organizationId: string) =>
    announcer.organizationChanged(organizationId);
  const directory = new CatalogOrganizationDirectory({
    ...deps,
    ...config.organizations,
  });
  /** What most rooms stand on. */
  const common = {
    knex,
    clock,
    logger,
    replica: `replica-${randomUUID().slice(0, 8)}`,
    newId: () => randomUUID(),
    options: config,
    directory,
    organizations: directory,
    mask,
    onChanged,
  };

  const { limitsOf, policyOf } = createOrganizationSettings(config);
  const healthAnnouncer = new HealthAnnouncer(notifier);
  const later: { operations?: OperationsRoom; firing?: FiringResponse } = {};
  const incidents = createIncidents({
    ...common,
    pseudonymKey,
    listUnfinished: async ids =>
      (await later.operations?.service.unfinishedOf(ids)) ?? new Map(),
    onOpened: incident => announcer.incidentOpened(incident),
  });
  const health = createHealthRoom({
    ...common,
    config,
    limitsOf,
    sources: extensions.signalSources.sources,
    onFiring: async event => {
      if (!later.firing) {
        throw new ServiceUnavailableError('The rooms are still being built.');
      }
      await later.firing.respond(event);
    },
    onSuspected: healthAnnouncer.suspected,
    onBlind: healthAnnouncer.blind,
    onSweepLate: healthAnnouncer.sweepLate,
    onHealthChanged: ids => announcer.healthChanged(ids),
  });
  extensions.observationIntake.connect({
    push: request => health.service.ingest(request),
    listOrganizations: async () => (await directory.list()).organizations,
  });
  const operations = createOperationsRoom({
    ...common,
    random: () => randomInt(STEPS_OF_RANDOM) / STEPS_OF_RANDOM,
    health: health.service,
    incidents,
    platforms: extensions.slots,
    onOperationChanged: async operation =>
      announcer.operationChanged(operation),
  });
  later.operations = operations;
  later.firing = new FiringResponse({
    policyOf,
    incidents,
    operations: operations.service,
    announcer: healthAnnouncer,
    replica: common.replica,
  });
  const history = createHistoryServices({ ...deps, ...common, limitsOf });
  const watches = createWatches({
    ...common,
    health: health.service,
    figures: history.figureHistory,
    incidents,
    operations: operations.service,
    platforms: extensions.slots,
    notifier,
  });
  const fleetRollbacks = createFleetRollbackRoom({
    ...common,
    operations: operations.service,
    incidents,
    onMembersChanged: ids => announcer.healthChanged(ids),
    onStopped: fleet => {
      void tellFleetStopped(notifier, fleet);
    },
  });
  return {
    ...{ directory, health, incidents, operations, watches, fleetRollbacks },
    ...history,
    ...{ mask, onChanged, limitsOf, policyOf },
  };
}
