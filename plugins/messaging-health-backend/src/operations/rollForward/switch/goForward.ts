import { ServiceUnavailableError } from '@backstage/errors';
import { Substitution } from '@messaging-health/backstage-plugin-node';
import { findStrays } from '../../steps/findStrays';
import { StepRun } from '../../steps/RunbookStep';
import {
  isServed,
  isSubstituted,
  readWorkflows,
  sharePath,
  Workflows,
} from '../../steps/workflowWitnesses';
import { keepActivation } from './activationState';
import { repointCallers } from './repointCallers';
import { swapped } from './swapped';

async function stopFallback(
  run: StepRun,
  { fallback }: Workflows,
): Promise<void> {
  const { report, signal } = run;
  await run
    .automation()
    .deactivateWorkflow(fallback.reference, { report, signal });
  await keepActivation(run, { fallbackOffAt: run.clock.now().toISOString() });
}

/** The substitution that v2's id bears, also one that a crash kept from being noted: doing it again tells where the copy is. */
async function findSubstitution(
  run: StepRun,
  workflows: Workflows,
): Promise<Substitution | undefined> {
  const { v2, fallback, substitution } = workflows;
  if (substitution || !isSubstituted(workflows)) {
    return substitution;
  }
  const { report, signal } = run;
  return run
    .automation()
    .substituteWorkflow(
      { host: v2.reference, content: fallback.reference },
      { report, signal },
    );
}

async function startV2(run: StepRun, workflows: Workflows): Promise<void> {
  const { report, signal } = run;
  const { v2, fallback } = workflows;
  const platform = run.automation();
  const substitution = await findSubstitution(run, workflows);
  if (substitution) {
    await platform.endSubstitution(substitution, { report, signal });
    await run.writes.noteSubstitution(undefined);
    return;
  }
  const shared = sharePath(v2, fallback);
  if (shared && fallback.active) {
    await stopFallback(run, workflows);
  }
  await platform.activateWorkflow(v2.reference, {
    report,
    signal,
    displaced: shared ? fallback.reference : undefined,
    // v2 under the fallback's id would be no return.
    lastResort: true,
  });
}

/**
 * Has v2 serve in the fallback's place. On one path the gap between the two is as short
 * as the platform allows; on two paths v2 serves before anything is pointed to it, and the
 * fallback ends when nothing calls it any more. Repeatable from wherever it ended.
 */
export async function goForward(
  run: StepRun,
  workflows: Workflows,
): Promise<void> {
  await startV2(run, workflows);
  const now = await readWorkflows(run);
  const probes = await run.automation().probeWebhooks(now.v2, run.signal);
  if (!now.v2.active || !isServed(probes)) {
    const unserved = probes.find(probe => !isServed([probe]));
    throw new ServiceUnavailableError(
      unserved?.statement.text ?? `n8n does not serve "${now.v2.name}".`,
    );
  }
  await repointCallers(run, await findStrays(run, swapped(now)));
  if (now.fallback.active) {
    await stopFallback(run, now);
  }
}
