import { ConflictError } from '@backstage/errors';
import { Proof, say } from '@messaging-health/backstage-plugin-common';
import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { checkV2, isTakenOver } from './checkV2';
import { goSecondWay, serveInPlace, tellInPlace } from './goSecondWay';
import { judgeBodies } from './judgeBodies';
import { judgeProofs } from './judgeProofs';
import { prove } from './prove';
import { proveNoStrays, repointStrays } from './repointStrays';
import { RunbookStep, StepRun } from './RunbookStep';
import { keepSwitchState } from './switchState';
import {
  isServed,
  isSubstituted,
  isUnreached,
  proveV2Silent,
  proveV2Stopped,
  readWorkflows,
  sharePath,
  Workflows,
} from './workflowWitnesses';

/** Customers of a shared path have nobody meanwhile, so that it is short. */
const LOOK_AGAIN_MILLISECONDS = 400;

/** Says once more, into the incident, what config only warns of. */
async function warnOfBodies(run: StepRun, workflows: Workflows): Promise<void> {
  if (run.options.rollback.bodyShape !== 'warn') {
    return;
  }
  const { contradicts, statements } = await judgeBodies(run, workflows);
  if (contradicts) {
    const { id: operationId, incident } = run.readRecord().operation;
    await run.report(statements[0]);
    await run.incidents.record({
      incident,
      by: run.me,
      kind: 'step',
      statement: statements[0],
      details: { operationId },
      onceKey: `bodies:${operationId}`,
    });
  }
}

async function stopV2(run: StepRun, workflows: Workflows): Promise<void> {
  const { report, signal, clock } = run;
  const { v2 } = workflows;
  if (v2.active) {
    const stoppingAt = clock.now().toISOString();
    await keepSwitchState(run, { stoppingAt });
  }
  await run.inTurn(() =>
    goSecondWay(run, workflows, () =>
      run.automation().deactivateWorkflow(v2.reference, { report, signal }),
    ),
  );
}

/** Puts the fallback into service on its own path, and looks whether it serves; v2 is not touched before. */
async function serveFallbackFirst(
  run: StepRun,
  workflows: Workflows,
): Promise<'first' | 'in-place'> {
  const { report, signal } = run;
  const { v2, fallback } = workflows;
  const values = { workflow: v2.name, fallback: fallback.name };
  await report(say('operation.switch.fallback-first', values));
  try {
    const way = await run.inTurn(() =>
      goSecondWay(run, workflows, () =>
        run
          .automation()
          .activateWorkflow(fallback.reference, { report, signal }),
      ),
    );
    if (way === 'in-place') {
      return way;
    }
  } catch (error) {
    if (error instanceof UpstreamError) {
      throw new UpstreamError(
        {
          ...error.problem,
          message: `${error.problem.message} "${v2.name}" was not taken out of service.`,
        },
        error,
      );
    }
    throw error;
  }
  const now = await readWorkflows(run);
  const probes = await run.automation().probeWebhooks(now.fallback, signal);
  if (!now.fallback.active || !isServed(probes)) {
    throw new ConflictError(
      `n8n took the activation of "${fallback.name}", but it is not seen to be served. "${v2.name}" was not taken out of service. Look at "${fallback.name}" in n8n.`,
    );
  }
  return 'first';
}

async function switchPaths(run: StepRun, workflows: Workflows): Promise<void> {
  if ((await serveFallbackFirst(run, workflows)) === 'first') {
    await repointStrays(run, workflows);
    await stopV2(run, workflows);
  }
}

async function proveUnreached(
  run: StepRun,
  workflows: Workflows,
): Promise<Proof[]> {
  if (isSubstituted(workflows)) {
    return [];
  }
  const { v2, fallback } = workflows;
  if (isTakenOver(workflows)) {
    const values = { workflow: v2.name, fallback: fallback.name };
    const statement = say('operation.v2.path-taken-over', values);
    return [prove(run.clock, 'webhook-probe', true, statement)];
  }
  const probes = await run.automation().probeWebhooks(v2, run.signal);
  return probes.map(probe =>
    prove(run.clock, 'webhook-probe', isUnreached([probe]), probe.statement),
  );
}

/** Says so where nothing in Chatwoot calls the fallback's own path; it may be called by something else. */
async function proveCalled(
  run: StepRun,
  { fallback }: Workflows,
): Promise<Proof[]> {
  const urls = fallback.webhooks.map(({ url }) => url);
  const callers = await run
    .inbox()
    .listCallers(run.organization, urls, run.signal);
  const statement = say('operation.callers.none', { fallback: fallback.name });
  return callers.some(({ enabled }) => enabled)
    ? []
    : [prove(run.clock, 'chatwoot-read-back', false, statement)];
}

/** Runbook §3.2: v2 no longer runs for the organization. */
export const deactivateV2: RunbookStep = {
  id: 'deactivate-v2',
  destructive: true,

  async check(view) {
    return checkV2(view, await readWorkflows(view));
  },

  async apply(run) {
    const workflows = await readWorkflows(run);
    const { v2, fallback, substitution } = workflows;
    await warnOfBodies(run, workflows);
    if (substitution || isSubstituted(workflows)) {
      await run.inTurn(() => serveInPlace(run, workflows));
    } else if (sharePath(v2, fallback)) {
      await stopV2(run, workflows);
    } else {
      await switchPaths(run, workflows);
    }
    await run.writes.noteV2Off(run.clock.now());
  },

  async verify(run) {
    if (!run.readRecord().v2OffAt) {
      await run.writes.noteV2Off(run.clock.now());
    }
    const workflows = await readWorkflows(run);
    await tellInPlace(run, workflows);
    const { v2, fallback } = workflows;
    const apart = !isSubstituted(workflows) && !sharePath(v2, fallback);
    const since = run.readRecord().v2OffAt ?? run.clock.now();
    const proofs = [
      proveV2Stopped(run, workflows),
      ...(await proveUnreached(run, workflows)),
      ...(await proveV2Silent(run, workflows, since, LOOK_AGAIN_MILLISECONDS)),
      ...(apart ? await proveNoStrays(run, workflows) : []),
    ];
    const values = { workflow: v2.name, fallback: fallback.name };
    const verdict = judgeProofs(proofs, {
      message: isSubstituted(workflows)
        ? say('operation.v2.serves-fallback', values)
        : say('operation.v2.is-off', values),
      nextAction: say('operation.next.stop-v2-by-hand', values),
    });
    // Told, and no reason to stop: something else than Chatwoot may call it.
    return verdict.kind === 'done' && apart
      ? {
          ...verdict,
          proofs: [...proofs, ...(await proveCalled(run, workflows))],
        }
      : verdict;
  },
};
