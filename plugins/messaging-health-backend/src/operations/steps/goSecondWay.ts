import { say } from '@messaging-health/backstage-plugin-common';
import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { StepRun } from './RunbookStep';
import { keepSwitchState, readSwitchState } from './switchState';
import { isSubstituted, Workflows } from './workflowWitnesses';

/**
 * True where n8n is there and may be asked, and does not do it: it says conflict, has an
 * error of its own, or is seen to be stuck after everything that heals it was tried.
 */
function isStuck(error: unknown): error is UpstreamError {
  if (!(error instanceof UpstreamError) || error.problem.kind !== 'refused') {
    return false;
  }
  const { status } = error.problem;
  return status === undefined || status === 409 || status >= 500;
}

/** Has v2's id serve the fallback's content, and notes that; repeatable from wherever it ended. */
export async function serveInPlace(
  run: StepRun,
  { v2, fallback }: Workflows,
): Promise<void> {
  const { report, signal } = run;
  const done = await run
    .automation()
    .substituteWorkflow(
      { host: v2.reference, content: fallback.reference },
      { report, signal },
    );
  await run.writes.noteSubstitution(done);
}

/**
 * Goes the first way of a switch; where n8n is stuck on it and config allows, the second,
 * which serves the fallback's content in place. Answers which one it was. Fails with
 * n8n's words about the first where neither works.
 */
export async function goSecondWay(
  run: StepRun,
  workflows: Workflows,
  firstWay: () => Promise<void>,
): Promise<'first' | 'in-place'> {
  try {
    await firstWay();
    return 'first';
  } catch (error) {
    if (!isStuck(error) || run.options.rollback.secondWay === 'none') {
      throw error;
    }
    const { message } = error.problem;
    const values = {
      workflow: workflows.v2.name,
      fallback: workflows.fallback.name,
      message,
    };
    await run.report(say('operation.switch.second-way', values));
    // Kept first: should the process end before the substitution is noted, the content tells what was done.
    const { v2, substitution, ownContent = v2.content } = workflows;
    await keepSwitchState(
      run,
      substitution ? { refused: message } : { refused: message, ownContent },
    );
    try {
      await serveInPlace(run, workflows);
    } catch (second) {
      if (second instanceof UpstreamError) {
        throw new UpstreamError(
          {
            ...error.problem,
            message: `${message} The second way, to serve the content of "${values.fallback}" in place of v2's, failed too: ${second.problem.message}`,
            retryable: error.problem.retryable || second.problem.retryable,
          },
          second,
        );
      }
      throw second;
    }
    return 'in-place';
  }
}

/** Has the incident know that v2's id bears the fallback's content, and why, once this operation made it so. */
export async function tellInPlace(
  run: StepRun,
  workflows: Workflows,
): Promise<void> {
  const { v2, fallback, substitution } = workflows;
  const { refused: message } = readSwitchState(run);
  if (!message || !isSubstituted(workflows)) {
    return;
  }
  const { id: operationId, incident } = run.readRecord().operation;
  await run.incidents.record({
    incident,
    by: run.me,
    kind: 'step',
    statement: say('operation.switch.in-place', {
      workflow: v2.name,
      fallback: fallback.name,
      message,
    }),
    details: { operationId, ...substitution },
    onceKey: `in-place:${operationId}`,
  });
}
