import { IncidentService } from '../incidents';
import { CommunicationService } from '../communications';
import { readAnalysis } from '../rootCause';
import { createClocks } from './createClocks';
import { createCommunications } from './createCommunications';
import { createEvidence } from './createEvidence';
import { createHeadSigner } from './createHeadSigner';
import { createIncidents } from './createIncidents';
import { createOverdueActions } from './createOverdueActions';
import { findFiringTriggers } from './findFiringTriggers';
import { Foundation } from './Foundation';
import { isInCatalog } from './isInCatalog';
import { LaterRooms, stillBuilt } from './LaterRooms';
import { RecordAnnouncer } from './RecordAnnouncer';
import { RecordHeadPublisher } from './RecordHeadPublisher';
import { RoomDependencies } from './RoomDependencies';

/** The incidents, what they are made of, and what is told to customers of them. */
export function createIncidentRooms(
  deps: RoomDependencies,
  foundation: Foundation,
  later: LaterRooms,
) {
  const { config, logger, extensions, announcer, notifier } = deps;
  const { pseudonymKey } = config;
  const signer = createHeadSigner(config, logger);
  const heads = new RecordHeadPublisher(deps);
  const recordAnnouncer = new RecordAnnouncer(notifier);
  const own: {
    incidents?: IncidentService;
    communications?: CommunicationService;
  } = {};
  const listUnfinished = async (ids: string[]) =>
    (await later.operations?.service.unfinishedOf(ids)) ?? new Map();
  const evidence = createEvidence({
    ...foundation,
    ...{ pseudonymKey, largestAttachment: config.largestAttachment },
    sources: () => extensions.evidenceSources.sources,
    change: (number, work) => stillBuilt(own.incidents).change(number, work),
  });
  const clocks = createClocks({
    ...{ ...foundation, notifier, listUnfinished },
    terms: config.sla,
    incidents: () => stillBuilt(own.incidents),
  });
  const incidents = createIncidents({
    ...foundation,
    ...{ listUnfinished, clocks: clocks.clocks },
    forecastsOf: (incident, running) => clocks.forecaster.of(incident, running),
    communicationsOf: incident => stillBuilt(own.communications).of(incident),
    ...{ config, pseudonymKey, signer },
    onHead: (head, entry) => heads.publish(head, entry),
    findFiringTriggers: async id =>
      findFiringTriggers(
        foundation.directory,
        stillBuilt(later.health).service,
        id,
      ),
    isInCatalog: reference => isInCatalog(deps, reference),
    planEvidence: (moment, transaction) =>
      evidence.planner.plan(moment, transaction),
    tasksOf: incident =>
      stillBuilt(later.operations).service.tasksOfIncident(incident),
    readAnalysis,
    onHandedOver: (incident, taken) => {
      void recordAnnouncer.handedOver(incident, taken);
    },
    onOpened: incident => announcer.incidentOpened(incident),
  });
  own.incidents = incidents;
  const communications = createCommunications({
    ...{ ...deps, ...foundation, incidents, clocks: clocks.clocks },
    terms: config.sla,
    isInCatalog: reference => isInCatalog(deps, reference),
  });
  own.communications = communications;
  const overdueActions = createOverdueActions({
    ...{ ...foundation, incidents, announcer: recordAnnouncer },
  });
  return {
    signer,
    evidence,
    clocks,
    incidents,
    communications,
    overdueActions,
  };
}
