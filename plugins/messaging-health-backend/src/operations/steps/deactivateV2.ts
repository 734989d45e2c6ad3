import { Proof, say } from '@messaging-health/backstage-plugin-common';
import { WorkflowState } from '@messaging-health/backstage-plugin-node';
import { judgeProofs } from './judgeProofs';
import { prove } from './prove';
import { RunbookStep, StepCheck, StepRun } from './RunbookStep';
import {
  isUnreached,
  proveV2Silent,
  readWorkflows,
  sharePath,
} from './workflowWitnesses';

/** True when the fallback already serves v2's path, so that a probe says nothing about v2. */
function isTakenOver(v2: WorkflowState, fallback: WorkflowState) {
  return fallback.active && sharePath(v2, fallback);
}

async function proveUnreached(
  run: StepRun,
  workflows: { v2: WorkflowState; fallback: WorkflowState },
): Promise<Proof[]> {
  const { v2, fallback } = workflows;
  if (isTakenOver(v2, fallback)) {
    return [
      prove(
        run.clock,
        'webhook-probe',
        true,
        say('operation.v2.path-taken-over', {
          workflow: v2.name,
          fallback: fallback.name,
        }),
      ),
    ];
  }
  const probes = await run.automation().probeWebhooks(v2, run.signal);
  return probes.map(probe =>
    prove(run.clock, 'webhook-probe', isUnreached([probe]), probe.statement),
  );
}

/** Runbook §3.2: v2 no longer runs for the organization. */
export const deactivateV2: RunbookStep = {
  id: 'deactivate-v2',

  async check(view): Promise<StepCheck> {
    const { v2, fallback } = await readWorkflows(view);
    const workflow = v2.name;
    if (v2.active) {
      return {
        alreadyHolds: false,
        statements: [say('operation.v2.would-stop', { workflow })],
      };
    }
    const unreached =
      isTakenOver(v2, fallback) ||
      isUnreached(await view.automation().probeWebhooks(v2, view.signal));
    return {
      alreadyHolds: unreached,
      statements: [
        unreached
          ? say('operation.v2.is-off', { workflow })
          : say('operation.v2.inactive-but-reached', { workflow }),
      ],
    };
  },

  async apply(run) {
    const { report, signal, writes, clock } = run;
    const platform = run.automation();
    const { v2 } = platform.workflowsOf(run.organization);
    await run.inTurn(() => platform.deactivateWorkflow(v2, { report, signal }));
    await writes.noteV2Off(clock.now());
  },

  async verify(run) {
    if (!run.readRecord().v2OffAt) {
      await run.writes.noteV2Off(run.clock.now());
    }
    const { v2, fallback } = await readWorkflows(run);
    const workflow = v2.name;
    const readBack = prove(
      run.clock,
      'n8n-read-back',
      !v2.active,
      v2.active
        ? say('operation.v2.read-active', { workflow })
        : say('operation.v2.read-inactive', { workflow }),
    );
    const proofs = [
      readBack,
      ...(await proveUnreached(run, { v2, fallback })),
      await proveV2Silent(run, v2, run.readRecord().v2OffAt ?? run.clock.now()),
    ];
    return judgeProofs(proofs, {
      message: say('operation.v2.is-off', { workflow }),
      nextAction: say('operation.next.stop-v2-by-hand', { workflow }),
    });
  },
};
