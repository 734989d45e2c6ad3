import { Proof, say } from '@messaging-health/backstage-plugin-common';
import { prove } from './prove';
import { StepRun } from './RunbookStep';
import { Workflows } from './workflowWitnesses';

const WAIT_MILLISECONDS = 15_000;
const POLL_MILLISECONDS = 1_000;
/** An execution that began longer ago than this is not looked for. */
const LOOK_BACK_MILLISECONDS = 5 * 60_000;

/**
 * What v2 began before the switch goes on after it, and may still answer customers. It is
 * waited for a bounded time; what is left is told, and holds nothing up.
 */
export async function proveDrained(
  run: StepRun,
  { v2 }: Workflows,
): Promise<Proof> {
  const { clock, signal } = run;
  const until = run.readRecord().v2OffAt ?? clock.now();
  const since = new Date(until.getTime() - LOOK_BACK_MILLISECONDS);
  const giveUpAt = clock.now().getTime() + WAIT_MILLISECONDS;
  const count = async () => {
    const platform = run.automation();
    const { reference } = v2;
    return (await platform.countExecutions(reference, since, signal, until))
      .running;
  };
  const workflow = v2.name;
  let running = await count();
  if (running > 0) {
    await run.report(
      say('operation.v2.waiting-until-drained', {
        workflow,
        count: running,
        seconds: WAIT_MILLISECONDS / 1000,
      }),
    );
  }
  while (running > 0 && clock.now().getTime() < giveUpAt) {
    await clock.sleep(POLL_MILLISECONDS, signal);
    running = await count();
  }
  const statement =
    running === 0
      ? say('operation.v2.drained', { workflow })
      : say('operation.v2.not-drained', {
          workflow,
          count: running,
          seconds: WAIT_MILLISECONDS / 1000,
        });
  return prove(clock, 'executions-v2', true, statement);
}
