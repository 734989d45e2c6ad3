import { ServiceUnavailableError } from '@backstage/errors';
import { findStrays } from '../../steps/findStrays';
import { goSecondWay, tellInPlace } from '../../steps/goSecondWay';
import { StepRun } from '../../steps/RunbookStep';
import {
  bearerOf,
  isServed,
  isSubstituted,
  isV2Stopped,
  readWorkflows,
  sharePath,
  Workflows,
} from '../../steps/workflowWitnesses';
import { repointCallers } from './repointCallers';

async function firstWay(run: StepRun, workflows: Workflows): Promise<void> {
  const { report, signal } = run;
  const { v2, fallback } = workflows;
  const platform = run.automation();
  const shared = sharePath(v2, fallback);
  const stopV2 = () =>
    platform.deactivateWorkflow(v2.reference, { report, signal });
  if (shared) {
    await stopV2();
  }
  // On a path of its own it may never have ended: then n8n is not asked for what may be refused.
  const serves =
    !shared &&
    fallback.active &&
    isServed(await platform.probeWebhooks(fallback, signal));
  if (!serves) {
    await platform.activateWorkflow(fallback.reference, {
      report,
      signal,
      displaced: shared ? v2.reference : undefined,
    });
  }
  await repointCallers(run, await findStrays(run, workflows));
  if (!shared) {
    await stopV2();
  }
}

/** True where the fallback's content serves the customers, and v2's own does not. */
async function isSafe(run: StepRun, workflows: Workflows): Promise<boolean> {
  const bearer = bearerOf(workflows);
  return (
    bearer.active &&
    isV2Stopped(workflows) &&
    isServed(await run.automation().probeWebhooks(bearer, run.signal)) &&
    (await findStrays(run, workflows)).length === 0
  );
}

/**
 * Brings the organization back to the safe side: the fallback serves, v2 does not. Throws
 * where that is not seen to be so in the end.
 */
export async function putFallbackBack(run: StepRun): Promise<void> {
  const before = await readWorkflows(run);
  if (!(await isSafe(run, before))) {
    await goSecondWay(run, before, () => firstWay(run, before));
  }
  const after = await readWorkflows(run);
  if (!(await isSafe(run, after))) {
    throw new ServiceUnavailableError(
      `"${after.fallback.name}" is not seen to serve.`,
    );
  }
  await tellInPlace(run, after);
  if (after.substitution && !isSubstituted(after)) {
    await run.writes.noteSubstitution(undefined);
  }
}
