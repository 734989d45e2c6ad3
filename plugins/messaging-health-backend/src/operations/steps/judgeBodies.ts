import { isError } from '@backstage/errors';
import { say, Statement } from '@messaging-health/backstage-plugin-common';
import {
  BodyShape,
  InboxCaller,
} from '@messaging-health/backstage-plugin-node';
import { AUTOMATION_KINDS } from './automationKinds';
import { StepView } from './RunbookStep';
import { sharePath, Workflows } from './workflowWitnesses';

/** Whether the fallback makes sense of what Chatwoot sends to v2's path. */
export interface BodyVerdict {
  /** Nothing that is sent can be read: the fallback would run with every variable empty. */
  contradicts: boolean;
  statements: Statement[];
}

const SILENT: BodyVerdict = { contradicts: false, statements: [] };

function describe(shapes: Iterable<BodyShape>): string {
  return [...new Set(shapes)].sort().join(', ');
}

async function listCallers(
  view: StepView,
  { v2 }: Workflows,
): Promise<InboxCaller[]> {
  const urls = v2.webhooks.map(({ url }) => url);
  const callers = await view
    .inbox()
    .listCallers(view.organization, urls, view.signal);
  return callers.filter(({ enabled }) => enabled);
}

function compare(
  { v2, fallback }: Workflows,
  callers: InboxCaller[],
): BodyVerdict {
  const unread = callers.filter(({ sends }) => !fallback.reads.includes(sends));
  if (unread.length === 0) {
    return SILENT;
  }
  const reads = describe(fallback.reads);
  if (unread.length === callers.length) {
    const sends = describe(callers.map(caller => caller.sends));
    const values = { workflow: v2.name, fallback: fallback.name, sends, reads };
    return {
      contradicts: true,
      statements: [say('operation.bodies.unreadable', values)],
    };
  }
  return {
    contradicts: false,
    statements: unread.map(({ kind, name, sends }) =>
      say('operation.bodies.partly-unreadable', {
        kind: AUTOMATION_KINDS[kind],
        name,
        sends,
        fallback: fallback.name,
        reads,
      }),
    ),
  };
}

/**
 * Compares what Chatwoot sends to v2's path with what the fallback reads. Only what is
 * known of both can contradict: where Chatwoot can't be asked, that is said, and the
 * switch of a shared path does not wait for it.
 */
export async function judgeBodies(
  view: StepView,
  workflows: Workflows,
): Promise<BodyVerdict> {
  const { v2, fallback } = workflows;
  if (fallback.reads.length === 0) {
    return SILENT;
  }
  try {
    return compare(workflows, await listCallers(view, workflows));
  } catch (error) {
    view.signal.throwIfAborted();
    if (!sharePath(v2, fallback)) {
      throw error;
    }
    return {
      contradicts: false,
      statements: [
        say('operation.bodies.not-known', {
          fallback: fallback.name,
          message: isError(error) ? error.message : 'the reason is unknown',
        }),
      ],
    };
  }
}
