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
import { DatabaseEvidenceBook } from '../evidence';
import { createExtensions } from '../extensions';
import { createFleetRollbackRoom } from '../fleetRollback';
import { createHealthRoom } from '../health';
import { DefaultIncidentService } from '../incidents';
import { createOperationsRoom, OperationsRoom } from '../operations';
import { CatalogOrganizationDirectory } from '../organizations';
import { DatabaseTimeline, maskPersonalData } from '../timeline';
import { Announcer } from './Announcer';
import { createHistoryServices } from './createHistoryServices';
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
  const replica = `replica-${randomUUID().slice(0, 8)}`;
  const newId = () => randomUUID();

  const directory = new CatalogOrganizationDirectory({
    ...deps,
    ...config.organizations,
  });
  const timeline = new DatabaseTimeline({ knex, clock, pseudonymKey });
  const evidence = new DatabaseEvidenceBook({
    knex,
    clock,
    newId,
    pseudonymKey,
  });
  const mask = (text: string) => maskPersonalData(text, pseudonymKey);
  const onChanged = (organizationId: string) =>
    announcer.organizationChanged(organizationId);

  const { limitsOf, policyOf } = createOrganizationSettings(config);
  const healthAnnouncer = new HealthAnnouncer(notifier);
  const later: { operations?: OperationsRoom; firing?: FiringResponse } = {};
  const incidents = new DefaultIncidentService({
    knex,
    clock,
    timeline,
    evidence,
    pseudonymKey,
    replica,
    findUnfinishedOperation: async organizationId =>
      (await later.operations?.service.unfinishedOf([organizationId]))?.get(
        organizationId,
      ),
    onChanged,
    onOpened: incident => announcer.incidentOpened(incident),
  });
  const health = createHealthRoom({
    knex,
    clock,
    logger,
    directory,
    config,
    limitsOf,
    replica,
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
    knex,
    clock,
    newId,
    random: () => randomInt(STEPS_OF_RANDOM) / STEPS_OF_RANDOM,
    replica,
    logger,
    options: config,
    organizations: directory,
    health: health.service,
    incidents,
    platforms: extensions.slots,
    mask,
    onOperationChanged: async operation =>
      announcer.operationChanged(operation),
  });
  later.operations = operations;
  later.firing = new FiringResponse({
    policyOf,
    incidents,
    operations: operations.service,
    announcer: healthAnnouncer,
    replica,
  });
  const fleetRollbacks = createFleetRollbackRoom({
    knex,
    clock,
    newId,
    logger,
    options: config,
    directory,
    operations: operations.service,
    incidents,
    mask,
    onMembersChanged: ids => announcer.healthChanged(ids),
    onStopped: fleet => {
      void tellFleetStopped(notifier, fleet);
    },
  });
  return {
    directory,
    health,
    ...createHistoryServices({ ...deps, knex, directory, limitsOf }),
    incidents,
    operations,
    fleetRollbacks,
    mask,
    onChanged,
    limitsOf,
    policyOf,
  };
}
