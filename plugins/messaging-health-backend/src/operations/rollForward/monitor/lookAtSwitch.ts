import { say, Statement } from '@messaging-health/backstage-plugin-common';
import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { StepRun } from '../../steps/RunbookStep';
import {
  isSubstituted,
  isUnreached,
  readWorkflows,
} from '../../steps/workflowWitnesses';

/** One look may meet a restart of n8n; a second one some seconds later does not. */
const SECOND_LOOK_MILLISECONDS = 3_000;
/** Two looks and the pause between them end before the next evaluation is due. */
const PATIENCE_MILLISECONDS = 5_000;

/** Whether v2 still serves; `unknown` where nobody can be asked. */
export type SwitchLook =
  | { kind: 'serves' }
  | { kind: 'gone'; statement: Statement }
  | { kind: 'unknown'; statement: Statement };

async function lookOnce(run: StepRun): Promise<SwitchLook> {
  const workflows = await readWorkflows(run);
  const { v2, fallback } = workflows;
  const workflow = v2.name;
  if (!v2.active || isSubstituted(workflows)) {
    const statement = say('rollForward.monitor.v2-off', { workflow });
    return { kind: 'gone', statement };
  }
  if (fallback.active) {
    const values = { workflow: fallback.name };
    const statement = say('rollForward.monitor.fallback-on', values);
    return { kind: 'gone', statement };
  }
  const probes = await run.automation().probeWebhooks(v2, run.signal);
  const unreached = probes.find(probe => isUnreached([probe]));
  return unreached
    ? {
        kind: 'gone',
        statement: say('rollForward.monitor.v2-unreached', {
          workflow,
          probe: unreached.statement.text,
        }),
      }
    : { kind: 'serves' };
}

/** n8n may hang; the figures are judged in time all the same. */
async function lookInTime(run: StepRun): Promise<SwitchLook> {
  const outOfTime = AbortSignal.timeout(PATIENCE_MILLISECONDS);
  const signal = AbortSignal.any([run.signal, outOfTime]);
  try {
    return await lookOnce({ ...run, signal });
  } catch (error) {
    run.signal.throwIfAborted();
    if (!(error instanceof UpstreamError) && !outOfTime.aborted) {
      throw error;
    }
    const message =
      error instanceof UpstreamError
        ? error.problem.message
        : `no answer within ${PATIENCE_MILLISECONDS / 1000} s`;
    const statement = say('rollForward.monitor.n8n-silent', { message });
    return { kind: 'unknown', statement };
  }
}

/** Looks whether v2 is still what serves; twice, before it says that it is not. */
export async function lookAtSwitch(run: StepRun): Promise<SwitchLook> {
  const first = await lookInTime(run);
  if (first.kind !== 'gone') {
    return first;
  }
  await run.clock.sleep(SECOND_LOOK_MILLISECONDS, run.signal);
  return lookInTime(run);
}
