import { Proof, say } from '@messaging-health/backstage-plugin-common';
import { WorkflowState } from '@messaging-health/backstage-plugin-node';
import { judgeProofs } from './judgeProofs';
import { prove } from './prove';
import { RunbookStep, StepCheck, StepRun } from './RunbookStep';
import {
  isServed,
  proveV2Silent,
  readWorkflows,
  sharePath,
} from './workflowWitnesses';

/** How long the first execution is waited for; a quiet organization must not hold the rollback up. */
const TRAFFIC_WAIT_MILLISECONDS = 5_000;
const TRAFFIC_POLL_MILLISECONDS = 500;

function findObstacle(fallback: WorkflowState): StepCheck['impossible'] {
  const workflow = fallback.name;
  if (fallback.archived) {
    return {
      because: say('operation.fallback.archived', { workflow }),
      nextAction: say('operation.next.unarchive', { workflow }),
    };
  }
  if (fallback.webhooks.length === 0) {
    return {
      because: say('operation.fallback.no-webhook', { workflow }),
      nextAction: say('operation.next.start-fallback-by-hand', { workflow }),
    };
  }
  return undefined;
}

/** Waits a bounded time for the first execution, and says plainly if none came. */
async function witnessTraffic(
  run: StepRun,
  fallback: WorkflowState,
  since: Date,
): Promise<Proof> {
  const seconds = TRAFFIC_WAIT_MILLISECONDS / 1000;
  const until = run.clock.now().getTime() + TRAFFIC_WAIT_MILLISECONDS;
  const count = () =>
    run.automation().countExecutions(fallback.reference, since, run.signal);
  let executions = await count();
  if (executions.started === 0) {
    await run.report(
      say('operation.fallback.waiting-for-traffic', {
        workflow: fallback.name,
        seconds,
      }),
    );
  }
  while (executions.started === 0 && run.clock.now().getTime() < until) {
    await run.clock.sleep(TRAFFIC_POLL_MILLISECONDS, run.signal);
    executions = await count();
  }
  const { started, failed } = executions;
  return prove(
    run.clock,
    'executions-fallback',
    started > 0,
    started > 0
      ? say('operation.fallback.executed', {
          workflow: fallback.name,
          count: started,
          failed,
        })
      : say('operation.fallback.no-traffic-yet', {
          workflow: fallback.name,
          seconds,
        }),
  );
}

async function proveSwitch(
  run: StepRun,
  { v2, fallback }: { v2: WorkflowState; fallback: WorkflowState },
): Promise<Proof[]> {
  const { clock } = run;
  const probes = await run.automation().probeWebhooks(fallback, run.signal);
  const workflow = fallback.name;
  return [
    prove(
      clock,
      'n8n-read-back',
      fallback.active,
      fallback.active
        ? say('operation.fallback.read-active', { workflow })
        : say('operation.fallback.read-inactive', { workflow }),
    ),
    prove(
      clock,
      'n8n-read-back',
      !v2.active,
      v2.active
        ? say('operation.v2.read-active', { workflow: v2.name })
        : say('operation.v2.read-inactive', { workflow: v2.name }),
    ),
    ...probes.map(probe =>
      prove(clock, 'webhook-probe', isServed([probe]), probe.statement),
    ),
    await proveV2Silent(run, v2, run.readRecord().v2OffAt ?? clock.now()),
  ];
}

/** Runbook §3.3: the stable previous flow serves the organization. */
export const activateFallback: RunbookStep = {
  id: 'activate-fallback',

  async check(view): Promise<StepCheck> {
    const { fallback } = await readWorkflows(view);
    const workflow = fallback.name;
    const impossible = findObstacle(fallback);
    if (impossible) {
      return {
        alreadyHolds: false,
        impossible,
        statements: [impossible.because],
      };
    }
    if (!fallback.active) {
      return {
        alreadyHolds: false,
        statements: [say('operation.fallback.would-start', { workflow })],
      };
    }
    const served = isServed(
      await view.automation().probeWebhooks(fallback, view.signal),
    );
    return {
      alreadyHolds: served,
      statements: [
        served
          ? say('operation.fallback.serves', { workflow })
          : say('operation.fallback.active-but-unserved', { workflow }),
      ],
    };
  },

  async apply(run) {
    const { report, signal, writes, clock } = run;
    const { v2, fallback } = await readWorkflows(run);
    await run.inTurn(() =>
      run.automation().activateWorkflow(fallback.reference, {
        report,
        signal,
        displaced: sharePath(v2, fallback) ? v2.reference : undefined,
      }),
    );
    await writes.noteSwitch(clock.now());
  },

  async verify(run) {
    if (!run.readRecord().switchedAt) {
      await run.writes.noteSwitch(run.clock.now());
    }
    const workflows = await readWorkflows(run);
    const workflow = workflows.fallback.name;
    const proofs = await proveSwitch(run, workflows);
    const verdict = judgeProofs(proofs, {
      message: say('operation.fallback.serves', { workflow }),
      nextAction: workflows.v2.active
        ? say('operation.next.stop-v2-by-hand', { workflow: workflows.v2.name })
        : say('operation.next.start-fallback-by-hand', { workflow }),
    });
    if (verdict.kind !== 'done') {
      return verdict;
    }
    const traffic = await witnessTraffic(
      run,
      workflows.fallback,
      run.readRecord().switchedAt ?? run.clock.now(),
    );
    return { ...verdict, proofs: [...proofs, traffic] };
  },
};
