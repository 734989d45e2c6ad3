import {
  Fleet,
  HEALTH_WORDS,
  IncidentSummary,
  OverallHealth,
} from '@messaging-health/backstage-plugin-common';
import { HttpDependencies } from '../HttpDependencies';
import { compareRows } from './compareRows';
import { worstTrigger } from './worstTrigger';

type Sources = Pick<
  HttpDependencies,
  'clock' | 'directory' | 'health' | 'incidents' | 'operations'
>;

/** All organizations in one answer, worst first, in as many statements for ten as for a thousand. */
export async function assembleFleet(
  sources: Sources,
  allowed: { readIncidents: boolean },
): Promise<Fleet> {
  const { organizations, unusable } = await sources.directory.list();
  const ids = organizations.map(({ id }) => id);
  const [verdicts, operations, modes, incidents] = await Promise.all([
    sources.health.getMany(ids),
    sources.operations.unfinishedOf(ids),
    sources.operations.modesOf(ids),
    allowed.readIncidents
      ? sources.incidents.openOf(ids)
      : new Map<string, IncidentSummary>(),
  ]);
  const items = organizations.map(organization => {
    const known = verdicts.get(organization.id);
    const mode = modes.get(organization.id);
    const operation = operations.get(organization.id);
    const incident = incidents.get(organization.id);
    return {
      organization,
      health: known?.health ?? ('unknown' as const),
      mode: mode?.mode ?? ('v2' as const),
      frozen: mode?.freeze !== undefined,
      worstTrigger: worstTrigger(known?.triggers ?? []),
      operation: operation && {
        id: operation.id,
        kind: operation.kind,
        status: operation.status,
        currentStep: operation.steps.find(({ status }) => status !== 'done')
          ?.id,
      },
      openIncident: incident && {
        number: incident.number,
        triggers: incident.triggers,
      },
    };
  });
  const count = (word: OverallHealth) =>
    items.filter(({ health }) => health === word).length;
  return {
    counts: Object.fromEntries(
      HEALTH_WORDS.map(word => [word, count(word)] as const),
    ) as Fleet['counts'],
    items: items.sort(compareRows),
    unusable,
    generatedAt: sources.clock.now().toISOString(),
  };
}
