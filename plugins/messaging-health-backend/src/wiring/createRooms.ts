import { randomInt, randomUUID } from 'crypto';
import { createOrganizationSettings } from '../config';
import { openDatabase } from '../database';
import { createFleetRollbackRoom } from '../fleetRollback';
import { createHealthRoom } from '../health';
import { createOperationsRoom } from '../operations';
import { CatalogOrganizationDirectory } from '../organizations';
import { maskPersonalData } from '../timeline';
import { createHistoryServices } from './createHistoryServices';
import { createIncidentRooms } from './createIncidentRooms';
import { createRecordRooms } from './createRecordRooms';
import { createTimeZoneOf } from './createTimeZoneOf';
import { createWatches } from './createWatches';
import { FigureEvidenceSource } from './FigureEvidenceSource';
import { FiringResponse } from './FiringResponse';
import { Foundation } from './Foundation';
import { HealthAnnouncer } from './HealthAnnouncer';
import { LaterRooms, stillBuilt } from './LaterRooms';
import { RoomDependencies } from './RoomDependencies';
import { tellFleetStopped } from './tellFleetStopped';

const STEPS_OF_RANDOM = 2 ** 32;

async function layFoundation(deps: RoomDependencies): Promise<Foundation> {
  const { clock, config, logger, announcer } = deps;
  const directory = new CatalogOrganizationDirectory({
    ...deps,
    ...config.organizations,
  });
  return {
    knex: await openDatabase(deps.database),
    clock,
    logger,
    replica: `replica-${randomUUID().slice(0, 8)}`,
    newId: () => randomUUID(),
    options: config,
    directory,
    organizations: directory,
    timeZoneOf: createTimeZoneOf({
      ...{ directory, clock, logger, timeZone: config.timeZone },
    }),
    mask: text => maskPersonalData(text, config.pseudonymKey),
    onChanged: organizationId => announcer.organizationChanged(organizationId),
  };
}

/**
 * Puts the rooms together, left to right. What has to travel rightwards goes
 * through the callbacks that are connected here.
 */
export async function createRooms(deps: RoomDependencies) {
  const { config, extensions, announcer, notifier } = deps;
  const foundation = await layFoundation(deps);
  const { directory, mask, onChanged, replica } = foundation;
  const { limitsOf, policyOf } = createOrganizationSettings(config);
  const healthAnnouncer = new HealthAnnouncer(notifier);
  const later: LaterRooms = {};
  const incidentRooms = createIncidentRooms(deps, foundation, later);
  const { incidents, communications, evidence, clocks } = incidentRooms;
  const health = createHealthRoom({
    ...foundation,
    config,
    limitsOf,
    sources: extensions.signalSources.sources,
    onFiring: async event => stillBuilt(later.firing).respond(event),
    onSuspected: healthAnnouncer.suspected,
    onBlind: healthAnnouncer.blind,
    onSweepLate: healthAnnouncer.sweepLate,
    onHealthChanged: ids => announcer.healthChanged(ids),
  });
  later.health = health;
  extensions.observationIntake.connect({
    push: request => health.service.ingest(request),
    listOrganizations: async () => (await directory.list()).organizations,
  });
  const operations = createOperationsRoom({
    ...foundation,
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
    replica,
  });
  const history = createHistoryServices({ ...deps, ...foundation, limitsOf });
  extensions.evidenceSources.addEvidenceSource(
    new FigureEvidenceSource(history.figureHistory),
  );
  const watches = createWatches({
    ...foundation,
    health: health.service,
    figures: history.figureHistory,
    communicationsOf: incident => communications.of(incident),
    incidents,
    operations: operations.service,
    platforms: extensions.slots,
    notifier,
  });
  const fleetRollbacks = createFleetRollbackRoom({
    ...foundation,
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
    ...createRecordRooms(foundation, incidentRooms, later),
    ...{ communications, clocks },
    overdueActions: incidentRooms.overdueActions,
    collector: evidence.collector,
    attachments: evidence.attachments,
    ...{ mask, onChanged, limitsOf, policyOf },
    timeZoneOf: foundation.timeZoneOf,
  };
}
