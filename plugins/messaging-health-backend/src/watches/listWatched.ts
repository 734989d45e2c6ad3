import {
  IncidentSummary,
  Mode,
  Organization,
} from '@messaging-health/backstage-plugin-common';
import { inParallel } from './inParallel';
import { toWatched } from './toWatched';
import { WatchDependencies } from './WatchDependencies';
import { WatchedOrganization } from './WatchedOrganization';

/** In these the fallback may serve; whether it does, the operations tell. */
const MODES: ReadonlySet<Mode> = new Set([
  'contingency',
  'rolling-back',
  'rolling-forward',
]);
/** Our own database is asked; it has other things to do, too. */
const MOST_AT_ONCE = 5;

type Sources = Pick<WatchDependencies, 'operations' | 'incidents'>;

async function watch(
  { operations }: Sources,
  known: {
    organization: Organization;
    incident: IncidentSummary;
    mode: Parameters<typeof toWatched>[0]['mode'];
  },
): Promise<WatchedOrganization | undefined> {
  const { number } = known.incident;
  return toWatched({
    ...known,
    incident: number,
    operations: await operations.ofIncident(number),
  });
}

/**
 * Those of some organizations that are in contingency with an open incident: the
 * statements are few for all of them, and one more for each that may be.
 */
export async function listWatched(
  sources: Sources,
  organizations: Organization[],
): Promise<WatchedOrganization[]> {
  const modes = await sources.operations.modesOf(
    organizations.map(({ id }) => id),
  );
  const candidates = organizations.filter(({ id }) => {
    const mode = modes.get(id);
    return mode && MODES.has(mode.mode);
  });
  const incidents = await sources.incidents.openOf(
    candidates.map(({ id }) => id),
  );
  const watched: WatchedOrganization[] = [];
  await inParallel(candidates, MOST_AT_ONCE, async organization => {
    const incident = incidents.get(organization.id);
    const mode = modes.get(organization.id);
    const found =
      incident &&
      mode &&
      (await watch(sources, { organization, incident, mode }));
    if (found) {
      watched.push(found);
    }
  });
  return watched;
}
