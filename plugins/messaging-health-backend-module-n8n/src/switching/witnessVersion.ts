import { say } from '@messaging-health/backstage-plugin-common';
import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { N8nExecution, N8nWorkflow } from '../client/schemas';
import { nameOf, stuckFailure, SwitchContext } from './SwitchContext';

/** How long nothing but silence is listened to; new content usually serves in less. */
const SILENCE_IS_BELIEVED_AFTER = 1_000;
/** On the slowest n8n that was measured, new content served within 2.2 s. */
const SETTLES_WITHIN = 2_500;
const PAUSE = 100;

/** What the newest execution says: `late` is an old version that ran when the new one was due. */
type Testimony = 'new' | 'late' | 'early' | 'none';

async function newestExecution(
  { client, signal }: SwitchContext,
  workflowId: string,
  startedAfter: Date,
): Promise<N8nExecution | undefined> {
  const query = { workflowId, startedAfter, limit: 1 };
  // n8n lists those that still run only where they are asked for.
  const pages = await Promise.all([
    client.listExecutions({ ...query, status: 'running' }, signal),
    client.listExecutions(query, signal),
  ]);
  const [newest] = pages
    .flatMap(({ data }) => data)
    .filter(({ startedAt }) => startedAt !== null)
    .sort((a, b) => Number(b.startedAt) - Number(a.startedAt));
  return newest;
}

async function hear(
  context: SwitchContext,
  workflow: N8nWorkflow,
  since: Date,
): Promise<Testimony> {
  const { client, signal } = context;
  try {
    const execution = await newestExecution(context, workflow.id, since);
    const version =
      execution && (await client.readExecutedVersion(execution.id, signal));
    if (version === undefined) {
      return 'none';
    }
    if (version === workflow.activeVersionId) {
      return 'new';
    }
    const age = Number(execution?.startedAt) - since.getTime();
    return age > SETTLES_WITHIN ? 'late' : 'early';
  } catch (error) {
    if (error instanceof UpstreamError) {
      // A key that may not read executions: nothing is witnessed.
      return 'none';
    }
    throw error;
  }
}

/**
 * Waits for an execution that ran the workflow's new version: the webhook is the same
 * before and after, so nothing else shows from outside which content serves. Without a
 * customer's message there is no such witness; that the old version goes on running
 * is a failure.
 */
export async function witnessVersion(
  context: SwitchContext,
  workflow: N8nWorkflow,
  startedAt: Date,
): Promise<void> {
  const { clock, platformClock, report, signal } = context;
  const name = { workflow: workflow.name };
  const since = await platformClock.translate(startedAt, signal);
  const listeningSince = clock.now().getTime();
  for (;;) {
    const testimony = await hear(context, workflow, since);
    if (testimony === 'new') {
      await report(say('automation.content-witnessed', name));
      return;
    }
    if (testimony === 'late') {
      throw stuckFailure(
        `n8n says that ${nameOf(
          workflow,
        )} serves its new content, but customers' messages still run the old. Look at the workflow in n8n, then run this step again; if it stays so, restart n8n.`,
      );
    }
    const limit =
      testimony === 'none' ? SILENCE_IS_BELIEVED_AFTER : 2 * SETTLES_WITHIN;
    if (clock.now().getTime() - listeningSince >= limit) {
      await report(say('automation.content-unwitnessed', name));
      return;
    }
    await clock.sleep(PAUSE, signal);
  }
}
