import {
  UpstreamError,
  WorkflowWebhook,
} from '@messaging-health/backstage-plugin-node';
import { N8nWorkflow } from '../client/schemas';
import { SwitchContext, watchedWebhooks } from './SwitchContext';

const MOST_PAGES = 20;

function holds(
  context: Pick<SwitchContext, 'instance'>,
  workflow: N8nWorkflow,
  wanted: WorkflowWebhook[],
): boolean {
  try {
    const paths = watchedWebhooks(context, workflow).map(({ path }) => path);
    return wanted.some(({ path }) => paths.includes(path));
  } catch (error) {
    if (error instanceof UpstreamError) {
      // A stranger's workflow with an unreadable webhook is not a suspect.
      return false;
    }
    throw error;
  }
}

/**
 * Finds an active workflow, other than those given, that claims one of the paths.
 * n8n never says who holds a path. Undefined also where the key may not list.
 */
export async function findHolder(
  context: Pick<SwitchContext, 'client' | 'instance' | 'signal'>,
  wanted: WorkflowWebhook[],
  others: string[],
): Promise<N8nWorkflow | undefined> {
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    try {
      const { data, nextCursor } = await context.client.listActiveWorkflows(
        cursor,
        context.signal,
      );
      const holder = data.find(
        workflow =>
          workflow.active &&
          !others.includes(workflow.id) &&
          holds(context, workflow, wanted),
      );
      if (holder || !nextCursor) {
        return holder;
      }
      cursor = nextCursor;
    } catch (error) {
      if (error instanceof UpstreamError && error.problem.kind === 'refused') {
        return undefined;
      }
      throw error;
    }
  }
  return undefined;
}
