import { ActionContext } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import {
  Correction,
  DeploymentWindow,
} from '@messaging-health/backstage-plugin-common';
import { FollowedStep } from '../../following/followStep';
import { enterAndFollow } from '../../starting/enterAndFollow';
import { ActionDependencies } from '../ActionDependencies';
import { readReport } from './readReport';
import { tellTerms } from './tellTerms';
import { toInstant } from './toInstant';

/** What the form gives. */
type Input = {
  organization: string;
  reason: string;
  correction: Correction;
  smokeReport: string;
  window: DeploymentWindow;
};

/** Starts a roll-forward for its task, or finds the one that is there, and follows its preconditions. */
export async function startRollForward<Output extends JsonObject>(
  ctx: ActionContext<Input, Output>,
  dependencies: ActionDependencies,
): Promise<FollowedStep> {
  const { organization, reason, correction, smokeReport, window } = ctx.input;
  const followed = await enterAndFollow(
    ctx,
    {
      organization,
      request: {
        kind: 'roll-forward',
        reason,
        rollForward: {
          correction,
          smokeReport: readReport(smokeReport),
          window: {
            from: toInstant(window.from, 'window.from'),
            until: toInstant(window.until, 'window.until'),
          },
        },
      },
      stepId: 'check-preconditions',
    },
    dependencies,
  );
  const { operation } = followed;
  tellTerms(operation, ctx.logger);
  return followed;
}
