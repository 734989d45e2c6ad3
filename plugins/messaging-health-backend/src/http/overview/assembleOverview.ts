import { toError } from '@backstage/errors';
import {
  Operation,
  OrganizationOverview,
} from '@messaging-health/backstage-plugin-common';
import { boundedWait } from '../boundedWait';
import { HttpDependencies } from '../HttpDependencies';

/** The tab must not wait longer for the inbox platform; what it has to say comes with the next look. */
const CANDIDATES_WAIT = 3_000;
const PAST_INCIDENTS = 10;

type Sources = Pick<
  HttpDependencies,
  | 'clock'
  | 'directory'
  | 'health'
  | 'incidents'
  | 'operations'
  | 'policyOf'
  | 'slaClocks'
  | 'watches'
>;

/** Everything that the entity tab shows. What the person may not see is left out. */
export async function assembleOverview(
  sources: Sources,
  organizationId: string,
  allowed: OrganizationOverview['allowed'],
): Promise<OrganizationOverview> {
  const { clock, directory, health, incidents, operations, watches } = sources;
  const organization = await directory.get(organizationId);
  const { id } = organization;
  const [verdicts, sweep, modes, operation, watched, history] =
    await Promise.all([
      health.get(organization),
      health.sweepStatus(),
      operations.modesOf([id]),
      operations.latestOf(id),
      watches.of(organization),
      allowed.readIncidents
        ? incidents.ofOrganization(id, PAST_INCIDENTS)
        : { open: undefined, past: [] },
    ]);
  const mode = modes.get(id);
  const open = history.open?.number;
  const clocks = open ? await sources.slaClocks.of([open]) : undefined;
  return {
    organization,
    health: verdicts.health,
    triggers: verdicts.triggers,
    policy: sources.policyOf(organization),
    blindSince: verdicts.blindSince?.toISOString(),
    sweep,
    mode: mode?.mode ?? 'v2',
    freeze: mode?.freeze,
    operation,
    ...watched,
    ...(allowed.readIncidents ? await offerCandidates(sources, operation) : {}),
    openIncident: history.open,
    clocks: (open && clocks?.get(open)) || [],
    pastIncidents: history.past,
    allowed,
    generatedAt: clock.now().toISOString(),
  };
}

/** Conversations to sign off, or why there are none to be shown now. */
async function offerCandidates(
  { clock, operations }: Pick<Sources, 'clock' | 'operations'>,
  operation: Operation | undefined,
): Promise<Pick<OrganizationOverview, 'candidates' | 'candidatesProblem'>> {
  if (operation?.status !== 'waiting') {
    return {};
  }
  try {
    return {
      candidates: await boundedWait(
        clock,
        CANDIDATES_WAIT,
        operations.listCandidates(operation.id),
        `The inbox platform did not answer within ${
          CANDIDATES_WAIT / 1000
        } s. Look again in a moment.`,
      ),
    };
  } catch (error) {
    return { candidatesProblem: toError(error).message };
  }
}
