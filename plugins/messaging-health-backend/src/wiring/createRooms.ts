import {
  AuditorService,
  AuthService,
  DatabaseService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Clock } from '@messaging-health/backstage-plugin-node';
import { randomInt, randomUUID } from 'crypto';
import { createOrganizationSettings, MessagingHealthConfig } from '../config';
import { openDatabase } from '../database';
import { createExtensions } from '../extensions';
import { DefaultDossierService } from '../dossier';
import { createFleetRollbackRoom } from '../fleetRollback';
import { createHealthRoom, HealthRoom } from '../health';
import { IncidentService } from '../incidents';
import { createOperationsRoom, OperationsRoom } from '../operations';
import { CommunicationService } from '../communications';
import { CatalogOrganizationDirectory } from '../organizations';
import { createRetentionRoom } from '../retention';
import { DefaultRootCauseService, readAnalysis } from '../rootCause';
import { maskPersonalData } from '../timeline';
import { Announcer } from './Announcer';
import { createClocks } from './createClocks';
import { createCommunications } from './createCommunications';
import { createEvidence } from './createEvidence';
import { createHistoryServices } from './createHistoryServices';
import { createIncidentHistory } from './createIncidentHistory';
import { createHeadSigner } from './createHeadSigner';
import { createIncidents } from './createIncidents';
import { createProof } from './createProof';
import { createOverdueActions } from './createOverdueActions';
import { createWatches } from './createWatches';
import { findFiringTriggers } from './findFiringTriggers';
import { FigureEvidenceSource } from './FigureEvidenceSource';
import { FiringResponse } from './FiringResponse';
import { HealthAnnouncer } from './HealthAnnouncer';
import { isInCatalog } from './isInCatalog';
import { RecordHeadPublisher } from './RecordHeadPublisher';
import { RecordAnnouncer } from './RecordAnnouncer';
import { RoleNotifier } from './RoleNotifier';
import { tellFleetStopped } from './tellFleetStopped';

const STEPS_OF_RANDOM = 2 ** 32;

/** What the rooms stand on. */
export interface RoomDependencies {
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  database: DatabaseService;
  events: EventsService;
  logger: LoggerService;
  clock: Clock;
  config: MessagingHealthConfig;
  extensions: ReturnType<typeof createExtensions>;
  announcer: Announcer;
  notifier: RoleNotifier;
  notifications: NotificationService;
}

/** Something that is asked for before the room to the right of it stands. */
function stillBuilt<T>(room: T | undefined): T {
  if (!room) {
    throw new ServiceUnavailableError('The rooms are still being built.');
  }
  return room;
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

  const signer = createHeadSigner(config, logger);
  const heads = new RecordHeadPublisher(deps);
  const { limitsOf, policyOf } = createOrganizationSettings(config);
  const healthAnnouncer = new HealthAnnouncer(notifier);
  const recordAnnouncer = new RecordAnnouncer(notifier);
  const later: {
    operations?: OperationsRoom;
    firing?: FiringResponse;
    health?: HealthRoom;
    incidents?: IncidentService;
    communications?: CommunicationService;
  } = {};
  const evidence = createEvidence({
    ...common,
    ...{ pseudonymKey, largestAttachment: config.largestAttachment },
    sources: () => extensions.evidenceSources.sources,
    change: (number, work) => stillBuilt(later.incidents).change(number, work),
  });
  const listUnfinished = async (ids: string[]) =>
    (await later.operations?.service.unfinishedOf(ids)) ?? new Map();
  const clocks = createClocks({
    ...{ ...common, notifier, listUnfinished },
    terms: config.sla,
    incidents: () => stillBuilt(later.incidents),
  });
  const incidents = createIncidents({
    ...common,
    ...{ listUnfinished, clocks: clocks.clocks },
    forecastsOf: incident => clocks.forecaster.of(incident),
    communicationsOf: incident => stillBuilt(later.communications).of(incident),
    ...{ config, pseudonymKey, signer },
    onHead: (head, entry) => heads.publish(head, entry),
    findFiringTriggers: async id =>
      findFiringTriggers(directory, stillBuilt(later.health).service, id),
    isInCatalog: reference => isInCatalog(deps, reference),
    planEvidence: (moment, transaction) =>
      evidence.planner.plan(moment, transaction),
    attachmentsOf: incident => evidence.attachments.list(incident),
    readAnalysis,
    onHandedOver: (incident, taken) => {
      void recordAnnouncer.handedOver(incident, taken);
    },
    onOpened: incident => announcer.incidentOpened(incident),
  });
  later.incidents = incidents;
  const overdueActions = createOverdueActions({
    ...{ ...common, incidents, announcer: recordAnnouncer },
  });
  const communications = createCommunications({
    ...{ ...deps, ...common, incidents, clocks: clocks.clocks },
    terms: config.sla,
    isInCatalog: reference => isInCatalog(deps, reference),
  });
  later.communications = communications;
  const documents = createIncidentHistory({
    ...common,
    pseudonymKey,
    readAnalysis,
  });
  const rootCause = new DefaultRootCauseService({ ...common, incidents });
  const proof = createProof({
    ...{ ...common, pseudonymKey, signer, incidents, communications },
    attachments: evidence.attachments,
  });
  const retention = createRetentionRoom({
    ...common,
    policy: config.retention.incidents,
    history: documents.service,
    getIncident: number => incidents.get(number),
    erase: (number, what, by) => proof.erase(number, what, by),
  });
  const dossiers = new DefaultDossierService({
    ...{ clock, incidents, rootCause },
    operationsOf: number =>
      stillBuilt(later.operations).service.ofIncident(number),
    verify: number => proof.verify(number),
  });
  const health = createHealthRoom({
    ...common,
    config,
    limitsOf,
    sources: extensions.signalSources.sources,
    onFiring: async event => {
      await stillBuilt(later.firing).respond(event);
    },
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
  extensions.evidenceSources.addEvidenceSource(
    new FigureEvidenceSource(history.figureHistory),
  );
  const watches = createWatches({
    ...common,
    health: health.service,
    figures: history.figureHistory,
    communicationsOf: incident => communications.of(incident),
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
    overdueActions,
    ...{ directory, health, incidents, operations, watches, fleetRollbacks },
    ...history,
    incidentHistory: documents.service,
    ...{ documents, retention },
    ...{ rootCause, communications, proof, dossiers },
    clocks,
    collector: evidence.collector,
    attachments: evidence.attachments,
    ...{ mask, onChanged, limitsOf, policyOf },
  };
}
