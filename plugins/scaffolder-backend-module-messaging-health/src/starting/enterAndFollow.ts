import { ActionContext } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import {
  StepId,
  StartOperationRequest,
} from '@messaging-health/backstage-plugin-common';
import { ActionDependencies } from '../actions/ActionDependencies';
import { entityTabUrl } from '../following/entityTabUrl';
import { FollowedStep, followStep } from '../following/followStep';
import { OperationReader } from '../following/OperationReader';
import { tellHold } from '../following/tellHold';
import { throughConnectionTrouble } from '../following/throughConnectionTrouble';
import { enterOperation } from './enterOperation';
import { resolveOrganization } from './resolveOrganization';
import { startOperation } from './startOperation';

/** What the first action of a template starts, and which step of it it follows. */
export interface EnterAndFollowOptions {
  /** Entity ref of the organization. */
  organization: string;
  request: Omit<StartOperationRequest, 'ifUnfinished' | 'organizationId'>;
  stepId: StepId;
}

/** Starts an operation for its task, or finds the one that the task has started before, and follows its first step. */
export async function enterAndFollow<
  Input extends JsonObject,
  Output extends JsonObject,
>(
  ctx: ActionContext<Input, Output>,
  { organization, request, stepId }: EnterAndFollowOptions,
  { auth, catalog, messagingHealth, clock, portalUrl }: ActionDependencies,
): Promise<FollowedStep> {
  const { logger, signal } = ctx;
  const patience = { logger, clock, signal };
  const reader = new OperationReader(messagingHealth, auth, () =>
    ctx.getInitiatorCredentials(),
  );
  const start = async () => {
    const credentials = await ctx.getInitiatorCredentials();
    const { id, entityRef } = await resolveOrganization(organization, {
      catalog,
      credentials,
    });
    return startOperation({
      request: {
        ...request,
        organizationId: id,
        scaffolderTaskId: ctx.task.id,
      },
      messagingHealth,
      credentials,
      tabUrl: entityTabUrl(portalUrl, entityRef),
      signal,
    });
  };
  const operationId = await enterOperation({
    start: () => throughConnectionTrouble(start, patience),
    read: id =>
      throughConnectionTrouble(() => reader.read(id, signal), patience),
    keep: fn => ctx.checkpoint({ key: 'operation', fn }),
  });
  const followed = await followStep({
    operationId,
    stepId,
    read: id => reader.read(id, signal),
    ...patience,
  });
  tellHold(followed, logger, portalUrl);
  return followed;
}
