import { WatchDependencies } from '../WatchDependencies';
import { WatchedOrganization } from '../WatchedOrganization';
import { Look } from './Look';
import { lookAtAutomations } from './lookAtAutomations';
import { lookAtSubstitution } from './lookAtSubstitution';
import { lookAtExecutions, lookAtFallback, lookAtV2 } from './lookAtWorkflows';

type LookAtOne = Pick<Look, 'tellsOf' | 'find'>;

/** Asks n8n for an organization that is looked at since an instant. */
function workflowLooks(
  { platforms }: Pick<WatchDependencies, 'platforms'>,
  { organization, substitution }: WatchedOrganization,
  since: Date,
): LookAtOne[] {
  const platform = platforms.automation.get();
  if (substitution) {
    return [
      lookAtSubstitution(platform, substitution),
      // The executions of v2's id are the fallback's; v2 itself could only run as its copy.
      lookAtExecutions(platform, substitution.keptAs, since),
    ];
  }
  const { v2, fallback } = platform.workflowsOf(organization);
  return [
    lookAtV2(platform, v2),
    lookAtExecutions(platform, v2, since),
    lookAtFallback(platform, fallback),
  ];
}

/** What has to be looked at to know whether an organization has drifted. */
export async function looksOf(
  deps: Pick<WatchDependencies, 'platforms' | 'operations'>,
  watched: WatchedOrganization,
  comparedAt: Date | undefined,
): Promise<Look[]> {
  const { organization, putRightAt } = watched;
  const looks: Look[] = [];
  if (watched.comparesWorkflows) {
    const since = new Date(
      Math.max(putRightAt.getTime(), comparedAt?.getTime() ?? 0),
    );
    looks.push(
      ...workflowLooks(deps, watched, since).map(look => ({
        ...look,
        asks: `n8n ${organization.n8n.instance}`,
      })),
    );
  }
  if (watched.comparesAutomations) {
    const kept = await deps.operations.formerStatesOf(organization.id);
    looks.push({
      ...lookAtAutomations(
        () => deps.platforms.inbox.get(),
        organization,
        kept.flatMap(({ automation, restoredAt }) =>
          automation.enabled && !restoredAt ? [automation] : [],
        ),
      ),
      asks: `Chatwoot ${organization.chatwoot.instance}`,
    });
  }
  return looks;
}
