import {
  ActionContext,
  createTemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { ConflictError } from '@backstage/errors';
import { GateAnswer } from '@messaging-health/backstage-plugin-common';
import { throughConnectionTrouble } from '../../following/throughConnectionTrouble';
import { findOrganization } from '../../starting/resolveOrganization';
import { ActionDependencies } from '../ActionDependencies';
import { examples } from './checkGate.examples';

/** For other teams' templates: the step before the one that activates v2. */
export function createCheckGateAction(dependencies: ActionDependencies) {
  return createTemplateAction({
    id: 'messaging-health:check-gate',
    description:
      'Asks whether v2 may be activated for an organization now, and fails the task where it may not: with the reason, the incident that stands in the way, and until when. Put it before any step that activates v2.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        organization: z =>
          z
            .string()
            .describe(
              'Entity ref of the organization, for example group:default/cantina-aurora.',
            ),
      },
      output: {
        reason: z => z.string().describe('Why it may be activated.'),
      },
    },
    async handler(ctx) {
      const answer = await ask(ctx, dependencies);
      if (!answer.allowed) {
        throw new ConflictError(describeRefusal(answer));
      }
      ctx.logger.info(answer.reason);
      ctx.output('reason', answer.reason);
    },
  });
}

/** Asks until there is an answer: none is never taken for a yes. */
async function ask(
  ctx: ActionContext<{ organization: string }, { reason: string }>,
  { catalog, messagingHealth, clock }: ActionDependencies,
): Promise<GateAnswer> {
  const { logger, signal } = ctx;
  const credentials = await ctx.getInitiatorCredentials();
  const { id } = await findOrganization(ctx.input.organization, {
    catalog,
    credentials,
  });
  return throughConnectionTrouble(
    () => messagingHealth.askGate(id, { credentials, signal }),
    { logger, clock, signal },
  );
}

function describeRefusal({
  reason,
  incident,
  until,
  untilAt,
  plannedReturnAt,
}: GateAnswer): string {
  return [
    `v2 may not be activated for this organization now. ${reason}`,
    ...(incident ? [`Incident: ${incident}`] : []),
    ...(until ? [until] : []),
    ...(untilAt
      ? [`By itself the answer changes at ${untilAt} at the earliest.`]
      : []),
    ...(plannedReturnAt
      ? [`The return of v2 is planned for ${plannedReturnAt}.`]
      : []),
  ].join('\n');
}
