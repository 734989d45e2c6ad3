import {
  Proof,
  say,
  Statement,
} from '@messaging-health/backstage-plugin-common';
import { AUTOMATION_KINDS } from '../../steps/automationKinds';
import { findStrays } from '../../steps/findStrays';
import { prove } from '../../steps/prove';
import { StepRun } from '../../steps/RunbookStep';
import {
  isServed,
  isSubstituted,
  Workflows,
} from '../../steps/workflowWitnesses';
import { readActivation } from './activationState';
import { swapped } from './swapped';

/** How long the first execution is waited for; a quiet organization must not hold the return up. */
const TRAFFIC_WAIT_MILLISECONDS = 5_000;
const TRAFFIC_POLL_MILLISECONDS = 500;
/** Long enough for customers to write, if the fallback were to go on answering them. */
const LOOK_AGAIN_MILLISECONDS = 5_000;

async function countOfFallback(
  run: StepRun,
  { reference }: Workflows['fallback'],
  since: Date,
): Promise<number> {
  const { started } = await run
    .automation()
    .countExecutions(reference, since, run.signal);
  return started;
}

async function proveFallbackSilent(
  run: StepRun,
  { fallback }: Workflows,
): Promise<Proof[]> {
  const { fallbackOffAt } = readActivation(run);
  if (!fallbackOffAt) {
    // It was not in service when v2 began: there is no instant to count from.
    return [];
  }
  const seen = await countOfFallback(run, fallback, new Date(fallbackOffAt));
  const values = { workflow: fallback.name, since: fallbackOffAt };
  const tell = (holds: boolean, statement: Statement) => [
    prove(run.clock, 'executions-fallback', holds, statement),
  ];
  if (seen === 0) {
    return tell(true, say('rollForward.fallback.no-executions', values));
  }
  // n8n hands it a last message while the path is torn down or healed: is there another?
  const again = run.clock.now();
  await run.clock.sleep(LOOK_AGAIN_MILLISECONDS, run.signal);
  const counted = { ...values, count: seen };
  return (await countOfFallback(run, fallback, again)) === 0
    ? tell(
        true,
        say('rollForward.fallback.silent-again', {
          ...counted,
          again: again.toISOString(),
        }),
      )
    : tell(false, say('rollForward.fallback.still-executing', counted));
}

async function proveCallers(
  run: StepRun,
  workflows: Workflows,
): Promise<Proof[]> {
  const strays = await findStrays(run, swapped(workflows));
  return strays.map(({ caller }) =>
    prove(
      run.clock,
      'chatwoot-read-back',
      false,
      say('rollForward.callers.still-fallback', {
        kind: AUTOMATION_KINDS[caller.kind],
        name: caller.name,
        url: caller.url,
      }),
    ),
  );
}

function proveReadBack(run: StepRun, workflows: Workflows): Proof[] {
  const { v2, fallback, substitution } = workflows;
  const workflow = v2.name;
  const isOwn =
    v2.active && substitution === undefined && !isSubstituted(workflows);
  const inactive = say('rollForward.v2.read-inactive', { workflow });
  const foreign = say('rollForward.v2.still-substituted', {
    workflow,
    fallback: fallback.name,
  });
  return [
    prove(
      run.clock,
      'n8n-read-back',
      isOwn,
      isOwn
        ? say('rollForward.v2.read-active', { workflow })
        : (v2.active && foreign) || inactive,
    ),
    prove(
      run.clock,
      'n8n-read-back',
      !fallback.active,
      fallback.active
        ? say('rollForward.fallback.read-active', { workflow: fallback.name })
        : say('rollForward.fallback.read-inactive', {
            workflow: fallback.name,
          }),
    ),
  ];
}

/** Three witnesses that v2 serves and the fallback does not: n8n's word, a probe, the executions. */
export async function proveV2Serves(
  run: StepRun,
  workflows: Workflows,
): Promise<Proof[]> {
  const probes = await run.automation().probeWebhooks(workflows.v2, run.signal);
  return [
    ...proveReadBack(run, workflows),
    ...probes.map(probe =>
      prove(run.clock, 'webhook-probe', isServed([probe]), probe.statement),
    ),
    ...(await proveCallers(run, workflows)),
    ...(await proveFallbackSilent(run, workflows)),
  ];
}

/** Waits a bounded time for v2's first execution, and says plainly if none came. */
export async function witnessV2Traffic(
  run: StepRun,
  { v2 }: Workflows,
  since: Date,
): Promise<Proof> {
  const until = run.clock.now().getTime() + TRAFFIC_WAIT_MILLISECONDS;
  const count = () =>
    run.automation().countExecutions(v2.reference, since, run.signal);
  const seconds = TRAFFIC_WAIT_MILLISECONDS / 1000;
  const workflow = v2.name;
  let executions = await count();
  if (executions.started === 0) {
    await run.report(
      say('rollForward.v2.waiting-for-traffic', { workflow, seconds }),
    );
  }
  while (executions.started === 0 && run.clock.now().getTime() < until) {
    await run.clock.sleep(TRAFFIC_POLL_MILLISECONDS, run.signal);
    executions = await count();
  }
  const { started, failed } = executions;
  return prove(
    run.clock,
    'executions-v2',
    started > 0,
    started > 0
      ? say('rollForward.v2.executed', { workflow, count: started, failed })
      : say('rollForward.v2.no-traffic-yet', { workflow, seconds }),
  );
}
