import { ConflictError } from '@backstage/errors';
import { say } from '@messaging-health/backstage-plugin-common';
import { AUTOMATION_KINDS } from '../../steps/automationKinds';
import { Stray } from '../../steps/findStrays';
import { StepRun } from '../../steps/RunbookStep';

/** Points everything in Chatwoot that calls one workflow to the other; nothing else of it changes. */
export async function repointCallers(
  run: StepRun,
  strays: Stray[],
): Promise<void> {
  for (const { caller, url } of strays) {
    const { kind, name } = caller;
    if (url === undefined) {
      throw new ConflictError(
        `Nothing surely takes the place of ${caller.url}, which "${name}" calls in Chatwoot. Point it by hand, then resume the operation.`,
      );
    }
    await run.report(
      say('rollForward.callers.pointing', {
        kind: AUTOMATION_KINDS[kind],
        name,
        url,
      }),
    );
    await run.inbox().repointCaller(run.organization, caller, url, run.signal);
  }
}
