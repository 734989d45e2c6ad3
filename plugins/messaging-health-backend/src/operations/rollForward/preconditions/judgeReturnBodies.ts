import { say, Statement } from '@messaging-health/backstage-plugin-common';
import {
  InboxCaller,
  WorkflowState,
} from '@messaging-health/backstage-plugin-node';
import { AUTOMATION_KINDS } from '../../steps/automationKinds';
import { StepView } from '../../steps/RunbookStep';

/** A caller that v2 would not understand, in words. */
function describe(
  { kind, name, sends }: InboxCaller,
  { name: workflow, reads }: WorkflowState,
): Statement {
  return say('rollForward.bodies.unreadable', {
    kind: AUTOMATION_KINDS[kind],
    name,
    sends,
    workflow,
    reads: reads.join(', '),
  });
}

/**
 * What Chatwoot would send v2 that v2 can't read: it would run with every variable empty.
 * Callers that are switched off count, since they are switched on again before v2 is. Where
 * it can't be told what v2 reads, nothing speaks against it.
 */
export async function judgeReturnBodies(
  view: StepView,
  workflows: { v2: WorkflowState; fallback: WorkflowState },
): Promise<Statement[]> {
  const { v2, fallback } = workflows;
  if (v2.reads.length === 0) {
    return [];
  }
  const urls = new Set(
    [...v2.webhooks, ...fallback.webhooks].map(({ url }) => url),
  );
  const callers = await view
    .inbox()
    .listCallers(view.organization, [...urls], view.signal);
  return callers
    .filter(({ sends }) => !v2.reads.includes(sends))
    .map(caller => describe(caller, v2));
}
