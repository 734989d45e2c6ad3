import {
  Organization,
  RehearsalFinding,
  say,
} from '@messaging-health/backstage-plugin-common';
import {
  InboxCaller,
  WorkflowState,
} from '@messaging-health/backstage-plugin-node';
import { WatchDependencies } from '../WatchDependencies';

const CHECK = 'body-shape';

/**
 * Whether what Chatwoot sends to the workflows' paths is what the fallback reads. Only
 * what surely contradicts is a broken finding: what can't be told speaks against nothing.
 */
export async function checkBodyShape(
  { platforms }: Pick<WatchDependencies, 'platforms'>,
  organization: Organization,
  signal: AbortSignal,
): Promise<RehearsalFinding[]> {
  const automation = platforms.automation.get();
  const references = automation.workflowsOf(organization);
  const [v2, fallback] = await Promise.all([
    automation.readWorkflow(references.v2, signal),
    automation.readWorkflow(references.fallback, signal),
  ]);
  const urls = [...v2.webhooks, ...fallback.webhooks].map(({ url }) => url);
  const callers = await platforms.inbox
    .get()
    .listCallers(organization, [...new Set(urls)], signal);
  const enabled = callers.filter(caller => caller.enabled);
  return [
    ...findShared(enabled, v2, fallback),
    ...judgeCallers(enabled, fallback),
  ];
}

/** Callers that a rollback would have to point elsewhere, and must not, since others are served by them. */
function findShared(
  callers: InboxCaller[],
  v2: WorkflowState,
  fallback: WorkflowState,
): RehearsalFinding[] {
  const kept = new Set(fallback.webhooks.map(({ path }) => path));
  const left = v2.webhooks.filter(({ path }) => !kept.has(path));
  return callers
    .filter(
      ({ shared, url }) =>
        shared && left.some(webhook => url.split('?')[0] === webhook.url),
    )
    .map(({ kind, name }) => ({
      check: 'own-callers',
      ready: false,
      statement: say('watch.rehearsal.caller-shared', {
        caller: `${kind} "${name}"`,
        workflow: fallback.name,
      }),
    }));
}

function judgeCallers(
  callers: InboxCaller[],
  { name: workflow, reads }: WorkflowState,
): RehearsalFinding[] {
  if (callers.length === 0) {
    return [
      {
        check: CHECK,
        ready: true,
        statement: say('watch.rehearsal.no-caller'),
      },
    ];
  }
  if (reads.length === 0) {
    return [
      {
        check: CHECK,
        ready: true,
        statement: say('watch.rehearsal.shape-unknown', { workflow }),
      },
    ];
  }
  return callers.map(({ kind, name, sends }) => {
    const fits = reads.includes(sends);
    const words = { caller: `${kind} "${name}"`, sends, workflow };
    return {
      check: CHECK,
      ready: fits,
      statement: fits
        ? say('watch.rehearsal.shape-fits', words)
        : say('watch.rehearsal.shape-contradicts', {
            ...words,
            reads: reads.map(shape => `"${shape}"`).join(', '),
          }),
    };
  });
}
