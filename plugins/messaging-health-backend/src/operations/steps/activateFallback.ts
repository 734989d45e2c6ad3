import { Proof, say } from '@messaging-health/backstage-plugin-common';
import { findObstacle } from './findObstacle';
import { findStrays } from './findStrays';
import { goSecondWay, serveInPlace, tellInPlace } from './goSecondWay';
import { judgeProofs } from './judgeProofs';
import { prove } from './prove';
import { proveDrained } from './proveDrained';
import { proveNoStrays, repointStrays } from './repointStrays';
import { reportSwitch } from './reportSwitch';
import { RunbookStep, StepCheck, StepRun, StepView } from './RunbookStep';
import { witnessTraffic } from './witnessTraffic';
import {
  bearerOf,
  isServed,
  isV2Stopped,
  proveV2Silent,
  proveV2Stopped,
  readWorkflows,
  sharePath,
  Workflows,
} from './workflowWitnesses';

/** Long enough for customers to write, if v2 were to go on answering them. */
const LOOK_AGAIN_MILLISECONDS = 5_000;

function proveActive(run: StepRun, workflows: Workflows): Proof {
  const bearer = bearerOf(workflows);
  const { fallback } = workflows;
  const workflow = fallback.name;
  const values = { workflow, host: bearer.name };
  const says = bearer.active
    ? say('operation.fallback.read-active', values)
    : say('operation.fallback.read-inactive', values);
  const statement =
    bearer.active && bearer !== fallback
      ? say('operation.fallback.read-in-place', values)
      : says;
  return prove(run.clock, 'n8n-read-back', bearer.active, statement);
}

/** Callers of v2's own path matter unless that path serves the fallback's content. */
function mayHaveStrays(workflows: Workflows): boolean {
  return bearerOf(workflows) === workflows.fallback;
}

async function proveSwitch(
  run: StepRun,
  workflows: Workflows,
): Promise<Proof[]> {
  const { clock } = run;
  const bearer = bearerOf(workflows);
  const probes = await run.automation().probeWebhooks(bearer, run.signal);
  const since = run.readRecord().switchedAt ?? clock.now();
  return [
    proveActive(run, workflows),
    proveV2Stopped(run, workflows),
    ...probes.map(probe =>
      prove(clock, 'webhook-probe', isServed([probe]), probe.statement),
    ),
    ...(await proveV2Silent(run, workflows, since, LOOK_AGAIN_MILLISECONDS)),
    ...(mayHaveStrays(workflows) ? await proveNoStrays(run, workflows) : []),
  ];
}

async function checkServed(
  view: StepView,
  workflows: Workflows,
): Promise<StepCheck> {
  const bearer = bearerOf(workflows);
  const values = { workflow: workflows.fallback.name, host: bearer.name };
  const served = isServed(
    await view.automation().probeWebhooks(bearer, view.signal),
  );
  const strays = mayHaveStrays(workflows)
    ? await findStrays(view, workflows)
    : [];
  const noted = bearer === workflows.fallback || workflows.substitution;
  const serves =
    bearer === workflows.fallback
      ? say('operation.fallback.serves', values)
      : say('operation.fallback.serves-in-place', values);
  return {
    alreadyHolds: served && strays.length === 0 && noted !== undefined,
    statements: [
      served ? serves : say('operation.fallback.active-but-unserved', values),
    ],
  };
}

/** Runbook §3.3: the stable previous flow serves the organization. */
export const activateFallback: RunbookStep = {
  id: 'activate-fallback',
  urgent: true,

  async check(view): Promise<StepCheck> {
    const workflows = await readWorkflows(view);
    const bearer = bearerOf(workflows);
    const impossible = findObstacle(bearer);
    if (impossible) {
      return {
        alreadyHolds: false,
        impossible,
        statements: [impossible.because],
      };
    }
    if (!bearer.active) {
      const workflow = workflows.fallback.name;
      return {
        alreadyHolds: false,
        statements: [say('operation.fallback.would-start', { workflow })],
      };
    }
    return checkServed(view, workflows);
  },

  async apply(run) {
    const { report, signal, writes, clock } = run;
    const workflows = await readWorkflows(run);
    const { v2, fallback, substitution } = workflows;
    const displaced = sharePath(v2, fallback) ? v2.reference : undefined;
    const way = await run.inTurn(async () => {
      const inPlace = bearerOf(workflows) !== fallback;
      if (inPlace || (substitution && !fallback.active)) {
        await serveInPlace(run, workflows);
        return 'in-place';
      }
      return goSecondWay(run, workflows, () =>
        run.automation().activateWorkflow(fallback.reference, {
          report,
          signal,
          displaced,
        }),
      );
    });
    await writes.noteSwitch(clock.now());
    if (way === 'first') {
      await repointStrays(run, workflows);
    }
  },

  async verify(run) {
    if (!run.readRecord().switchedAt) {
      await run.writes.noteSwitch(run.clock.now());
    }
    const workflows = await readWorkflows(run);
    await tellInPlace(run, workflows);
    const bearer = bearerOf(workflows);
    const values = { workflow: workflows.fallback.name, host: bearer.name };
    const proofs = await proveSwitch(run, workflows);
    const verdict = judgeProofs(proofs, {
      message:
        bearer === workflows.fallback
          ? say('operation.fallback.serves', values)
          : say('operation.fallback.serves-in-place', values),
      nextAction: isV2Stopped(workflows)
        ? say('operation.next.start-fallback-by-hand', values)
        : say('operation.next.stop-v2-by-hand', {
            workflow: workflows.v2.name,
          }),
    });
    if (verdict.kind !== 'done') {
      return verdict;
    }
    // None of these holds the switch back: it is done, and they tell what came of it.
    const traffic = await witnessTraffic(run, workflows);
    const drained = await proveDrained(run, workflows);
    const cost = await reportSwitch(run, workflows);
    return { ...verdict, proofs: [...proofs, traffic, drained, cost] };
  },
};
