import {
  RehearsalFinding,
  say,
} from '@messaging-health/backstage-plugin-common';
import { N8nWorkflow } from '../client/schemas';
import { watchedWebhooks } from '../switching/SwitchContext';
import { RehearsalContext } from './Rehearsal';

const CHECK = 'webhook-served';

/** Whether whoever n8n says is active is served, asked from outside. */
export async function findServed(
  context: RehearsalContext,
  workflows: N8nWorkflow[],
): Promise<RehearsalFinding> {
  const active = workflows.filter(workflow => workflow.active);
  for (const workflow of active) {
    const probes = await Promise.all(
      watchedWebhooks(context, workflow).map(webhook =>
        context.witness.probe(webhook, context.signal),
      ),
    );
    const unserved = probes.find(({ outcome }) => outcome !== 'served');
    if (unserved) {
      return {
        check: CHECK,
        ready: false,
        statement: say('automation.rehearsal-unserved', {
          workflow: workflow.name,
          found: unserved.statement.text,
        }),
      };
    }
  }
  return active.length === 0
    ? {
        check: CHECK,
        ready: false,
        statement: say('automation.rehearsal-nobody-active'),
      }
    : {
        check: CHECK,
        ready: true,
        statement: say('automation.rehearsal-served', {
          workflow: active.map(({ name }) => name).join(', '),
        }),
      };
}
