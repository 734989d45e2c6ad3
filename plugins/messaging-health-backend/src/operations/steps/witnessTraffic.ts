import { Proof, say } from '@messaging-health/backstage-plugin-common';
import { prove } from './prove';
import { StepRun } from './RunbookStep';
import { bearerOf, Workflows } from './workflowWitnesses';

/**
 * How long the first execution is waited for. n8n lists one within a second of its request; a
 * quiet organization must not hold the rollback up.
 */
const WAIT_MILLISECONDS = 3_000;
const POLL_MILLISECONDS = 500;

/** Waits a bounded time for the fallback's first execution since the switch, and says plainly if none came. */
export async function witnessTraffic(
  run: StepRun,
  workflows: Workflows,
): Promise<Proof> {
  const { clock, signal } = run;
  const { reference, name: workflow } = bearerOf(workflows);
  const since = run.readRecord().switchedAt ?? clock.now();
  const seconds = WAIT_MILLISECONDS / 1000;
  const until = clock.now().getTime() + WAIT_MILLISECONDS;
  const count = () =>
    run.automation().countExecutions(reference, since, signal);
  let executions = await count();
  if (executions.started === 0) {
    await run.report(
      say('operation.fallback.waiting-for-traffic', { workflow, seconds }),
    );
  }
  while (executions.started === 0 && clock.now().getTime() < until) {
    await clock.sleep(POLL_MILLISECONDS, signal);
    executions = await count();
  }
  const { started, failed } = executions;
  return prove(
    clock,
    'executions-fallback',
    started > 0,
    started > 0
      ? say('operation.fallback.executed', { workflow, count: started, failed })
      : say('operation.fallback.no-traffic-yet', { workflow, seconds }),
  );
}
