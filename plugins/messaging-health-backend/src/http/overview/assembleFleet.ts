import {
  Fleet,
  HEALTH_WORDS,
  IncidentSummary,
  isStepOver,
  listOrganizationsQuerySchema,
  Organization,
  OrganizationRow,
  OverallHealth,
} from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';
import { BoardEntry } from '../../health';
import { HttpDependencies } from '../HttpDependencies';
import { comparisonOf } from './compareRows';
import { nearestDue } from './nearestDue';

type Sources = Pick<HttpDependencies, 'clock' | 'directory' | 'policyOf'> & {
  health: Pick<HttpDependencies['health'], 'board' | 'getMany' | 'sweepStatus'>;
  incidents: Pick<HttpDependencies['incidents'], 'openOf'>;
  operations: Pick<HttpDependencies['operations'], 'modesOf' | 'unfinishedOf'>;
  slaClocks: HttpDependencies['slaClocks'];
  watches: Pick<HttpDependencies['watches'], 'rowsOf'>;
};

/** Which part of the fleet, in which order. */
export type FleetQuery = z.output<typeof listOrganizationsQuerySchema>;

/** A row before its figures are read, and what it is found by. */
interface Entry {
  organization: Organization;
  row: OrganizationRow;
  board?: BoardEntry;
}

/**
 * A part of the fleet, in as many statements for ten organizations as for ten
 * thousand: everything is sorted by states alone, and figures are read of the part
 * that is shown.
 */
export async function assembleFleet(
  sources: Sources,
  query: FleetQuery,
  allowed: { readIncidents: boolean },
): Promise<Fleet> {
  const { organizations, unusable } = await sources.directory.list();
  const entries = await readEntries(sources, organizations, allowed);
  const found = entries
    .filter(entry => fits(entry, query))
    .sort((a, b) => comparisonOf(query.sort)(a.row, b.row));
  const page = found.slice(query.offset, query.offset + query.limit);
  return {
    counts: countByHealth(entries),
    total: found.length,
    items: await withDetails(sources, page),
    unusable,
    sweep: await sources.health.sweepStatus(),
    generatedAt: sources.clock.now().toISOString(),
  };
}

async function readEntries(
  sources: Sources,
  organizations: Organization[],
  allowed: { readIncidents: boolean },
): Promise<Entry[]> {
  const ids = organizations.map(({ id }) => id);
  const [board, operations, modes, incidents] = await Promise.all([
    sources.health.board(organizations),
    sources.operations.unfinishedOf(ids),
    sources.operations.modesOf(ids),
    allowed.readIncidents
      ? sources.incidents.openOf(ids)
      : new Map<string, IncidentSummary>(),
  ]);
  return organizations.map(organization => {
    const known = board.get(organization.id);
    const mode = modes.get(organization.id);
    const operation = operations.get(organization.id);
    const incident = incidents.get(organization.id);
    const row: OrganizationRow = {
      organization,
      health: known?.health ?? 'unknown',
      policy: sources.policyOf(organization),
      blindSince: known?.blindSince?.toISOString(),
      firesAt: known?.firesAt,
      mode: mode?.mode ?? 'v2',
      frozen: mode?.freeze !== undefined,
      drifts: 0,
      worstTrigger: known?.worst,
      operation: operation && {
        id: operation.id,
        kind: operation.kind,
        status: operation.status,
        currentStep: operation.steps.find(({ status }) => !isStepOver(status))
          ?.id,
      },
      openIncident: incident && {
        number: incident.number,
        triggers: incident.triggers,
      },
    };
    return { organization, row, board: known };
  });
}

function fits(
  { organization, row, board }: Entry,
  { health, mode, trigger, search }: FleetQuery,
): boolean {
  const { title, entityRef, id } = organization;
  const text = `${title} ${entityRef} ${id}`.toLocaleLowerCase('pt-BR');
  return (
    (!health || row.health === health) &&
    (!mode || row.mode === mode) &&
    (!trigger || Boolean(board?.unwell.includes(trigger))) &&
    (!search || text.includes(search.toLocaleLowerCase('pt-BR')))
  );
}

function countByHealth(entries: Entry[]): Fleet['counts'] {
  const count = (word: OverallHealth) =>
    entries.filter(({ row }) => row.health === word).length;
  return Object.fromEntries(
    HEALTH_WORDS.map(word => [word, count(word)] as const),
  ) as Fleet['counts'];
}

/** Puts what only a shown row needs into it: figures of its worst verdict, what is watched of it, what is owed. */
async function withDetails(
  { health, watches, slaClocks }: Sources,
  page: Entry[],
): Promise<OrganizationRow[]> {
  const unwell = page.filter(({ row }) => row.worstTrigger);
  const open = page.flatMap(({ row }) => row.openIncident?.number ?? []);
  const [verdicts, watched, clocks] = await Promise.all([
    health.getMany(unwell.map(({ organization }) => organization)),
    watches.rowsOf(page.map(({ organization }) => organization.id)),
    slaClocks.of(open),
  ]);
  return page.map(({ organization, row }) => ({
    ...row,
    ...watched.get(organization.id),
    slaDue: nearestDue(clocks.get(row.openIncident?.number ?? '') ?? []),
    worstTrigger:
      verdicts
        .get(organization.id)
        ?.triggers.find(
          ({ trigger }) => trigger === row.worstTrigger?.trigger,
        ) ?? row.worstTrigger,
  }));
}
