import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ConflictError,
  ForwardedError,
  InputError,
  ResponseError,
} from '@backstage/errors';
import { ActionContext } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import {
  FleetRollback,
  StartFleetRollbackRequest,
} from '@messaging-health/backstage-plugin-common';
import { isConnectionTrouble } from '../../following/isConnectionTrouble';
import { throughConnectionTrouble } from '../../following/throughConnectionTrouble';
import { resolveOrganization } from '../../starting/resolveOrganization';
import { ActionDependencies } from '../ActionDependencies';

/** What the form gives. */
export type FleetRollbackInput = {
  organizations: string[];
  canary?: string;
  waveSize?: number;
  reason: string;
};

/**
 * Gives the id of the task's fleet rollback: the one that the task has started before,
 * else a new one, else the one under way with the same organizations. So a start whose
 * answer was lost, or a template that is run again, begins nothing twice.
 */
export async function enterFleetRollback<Output extends JsonObject>(
  ctx: ActionContext<FleetRollbackInput, Output>,
  dependencies: ActionDependencies,
): Promise<string> {
  const { logger, signal } = ctx;
  const { clock } = dependencies;
  return ctx.checkpoint({
    key: 'fleet-rollback',
    fn: async () => {
      const credentials = await ctx.getInitiatorCredentials();
      const request = {
        ...(await readRequest(ctx.input, credentials, dependencies)),
        scaffolderTaskId: ctx.task.id,
      };
      const { id } = await throughConnectionTrouble(
        () => startOrJoin(request, { credentials, signal }, dependencies),
        { logger, clock, signal },
      );
      return id;
    },
  });
}

async function readRequest(
  { organizations, canary, waveSize, reason }: FleetRollbackInput,
  credentials: BackstageCredentials,
  { catalog }: ActionDependencies,
): Promise<StartFleetRollbackRequest> {
  const idOf = async (entityRef: string) =>
    (await resolveOrganization(entityRef, { catalog, credentials })).id;
  const ids = await Promise.all(organizations.map(idOf));
  const first = canary ? await idOf(canary) : undefined;
  if (first && !ids.includes(first)) {
    throw new InputError(
      `The canary ${canary} is none of the chosen organizations. Choose it among them.`,
    );
  }
  return { organizationIds: ids, canary: first, waveSize, reason };
}

async function startOrJoin(
  request: StartFleetRollbackRequest,
  options: { credentials: BackstageCredentials; signal?: AbortSignal },
  { messagingHealth }: ActionDependencies,
): Promise<FleetRollback> {
  try {
    return await messagingHealth.startFleetRollback(request, options);
  } catch (error) {
    if (isConnectionTrouble(error)) {
      throw error;
    }
    const same = isConflict(error)
      ? (await messagingHealth.listFleetRollbacks(options)).find(fleet =>
          isUnderWayWith(fleet, request),
        )
      : undefined;
    if (same) {
      return same;
    }
    throw new ForwardedError(
      'The fleet rollback could not be started',
      ResponseError.is(error) ? error.cause : error,
    );
  }
}

function isConflict(error: unknown): boolean {
  return (
    ConflictError.is(error) ||
    (ResponseError.is(error) && error.statusCode === 409)
  );
}

function isUnderWayWith(
  { status, members }: FleetRollback,
  { organizationIds }: StartFleetRollbackRequest,
): boolean {
  const ids = new Set(members.map(({ organizationId }) => organizationId));
  return (
    (status === 'running' || status === 'stopped') &&
    ids.size === organizationIds.length &&
    organizationIds.every(id => ids.has(id))
  );
}
