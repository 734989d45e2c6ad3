import { Proof, say } from '@messaging-health/backstage-plugin-common';
import {
  UpstreamError,
  WorkflowState,
} from '@messaging-health/backstage-plugin-node';
import { prove } from '../../steps/prove';
import { StepRun } from '../../steps/RunbookStep';
import { readWorkflows, Workflows } from '../../steps/workflowWitnesses';
import { judgeReturnBodies } from './judgeReturnBodies';

/** Where v2's own content is: in its kept copy while its id serves another's. */
async function readOwnV2(
  run: StepRun,
  { v2, substitution }: Workflows,
): Promise<WorkflowState | undefined> {
  if (!substitution) {
    return v2;
  }
  try {
    const copy = await run
      .automation()
      .readWorkflow(substitution.keptAs, run.signal);
    return { ...copy, name: v2.name, webhooks: v2.webhooks };
  } catch (error) {
    if (error instanceof UpstreamError && error.problem.status === 404) {
      return undefined;
    }
    throw error;
  }
}

function proveWorkflow(run: StepRun, { v2 }: Workflows): Proof {
  const workflow = v2.name;
  if (v2.archived) {
    const statement = say('rollForward.v2.archived', { workflow });
    return prove(run.clock, 'n8n-read-back', false, statement);
  }
  const isCallable = v2.webhooks.length > 0;
  return prove(
    run.clock,
    'n8n-read-back',
    isCallable,
    isCallable
      ? say('rollForward.v2.readable', { workflow })
      : say('rollForward.v2.no-webhook', { workflow }),
  );
}

async function proveBodies(
  run: StepRun,
  v2: WorkflowState,
  fallback: WorkflowState,
): Promise<Proof[]> {
  const unreadable = await judgeReturnBodies(run, { v2, fallback });
  if (unreadable.length === 0) {
    const statement = say('rollForward.bodies.readable', { workflow: v2.name });
    return [prove(run.clock, 'body-shape', true, statement)];
  }
  // Where config only warns, it is told and stands in nobody's way.
  const isTolerated = run.options.rollback.bodyShape === 'warn';
  return unreadable.map(statement =>
    prove(run.clock, 'body-shape', isTolerated, statement),
  );
}

/** That v2 can be put into service again, and would understand what it gets. */
export async function proveV2Ready(run: StepRun): Promise<Proof[]> {
  const workflows = await readWorkflows(run);
  const { v2, fallback, substitution } = workflows;
  const own = await readOwnV2(run, workflows);
  const values = {
    workflow: v2.name,
    copy: substitution?.keptAs.workflowId ?? '',
  };
  return [
    proveWorkflow(run, workflows),
    ...(substitution
      ? [
          prove(
            run.clock,
            'kept-copy',
            own !== undefined,
            own
              ? say('rollForward.v2.copy-kept', values)
              : say('rollForward.v2.copy-missing', values),
          ),
        ]
      : []),
    ...(own ? await proveBodies(run, own, fallback) : []),
  ];
}
