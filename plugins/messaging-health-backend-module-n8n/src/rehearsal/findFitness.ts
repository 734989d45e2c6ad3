import {
  RehearsalFinding,
  say,
} from '@messaging-health/backstage-plugin-common';
import { N8nWorkflow } from '../client/schemas';
import {
  MismatchError,
  substituteDefinition,
} from '../content/substituteDefinition';
import { definitionOf, isWebhook } from '../content/WorkflowDefinition';
import { pathsOf, watchedWebhooks } from '../switching/SwitchContext';
import { failed, RehearsalContext } from './Rehearsal';

/** Whether it can be proved from outside that the fallback serves. */
export function findWebhook(
  context: RehearsalContext,
  fallback: N8nWorkflow,
): RehearsalFinding {
  const check = 'fallback-webhook';
  try {
    const webhooks = watchedWebhooks(context, fallback);
    return {
      check,
      ready: webhooks.length > 0,
      statement:
        webhooks.length > 0
          ? say('automation.rehearsal-probeable', {
              workflow: fallback.name,
              path: pathsOf(webhooks),
            })
          : say('automation.rehearsal-no-webhook', { workflow: fallback.name }),
    };
  } catch (error) {
    return failed(check, error);
  }
}

/** n8n refuses to publish a webhook node that asks for a credential and has none. */
export function findCredentials(fallback: N8nWorkflow): RehearsalFinding {
  const lacking = definitionOf(fallback)
    .nodes.filter(isWebhook)
    .find(
      ({ parameters, credentials }) =>
        (parameters.authentication ?? 'none') !== 'none' &&
        Object.keys(credentials ?? {}).length === 0,
    );
  return {
    check: 'fallback-credentials',
    ready: lacking === undefined,
    statement: lacking
      ? say('automation.rehearsal-credentials-missing', {
          node: lacking.name,
          workflow: fallback.name,
        })
      : say('automation.rehearsal-credentials-present', {
          workflow: fallback.name,
        }),
  };
}

/** Whether executions of a workflow can bear witness: n8n must keep those that went well. */
export function findSaving(
  { instance }: RehearsalContext,
  workflow: N8nWorkflow,
): RehearsalFinding {
  const said = workflow.settings?.saveDataSuccessExecution ?? 'DEFAULT';
  const saves =
    said === 'DEFAULT' ? instance.saves.successes !== false : said !== 'none';
  const values = { workflow: workflow.name };
  return {
    check: 'executions-saved',
    ready: saves,
    statement: saves
      ? say('automation.rehearsal-saves', values)
      : say('automation.rehearsal-saves-nothing', values),
  };
}

/** Whether the fallback's content fits behind v2's webhooks, should n8n get stuck. The first way does not need it. */
export function findSecondWay(
  v2: N8nWorkflow,
  fallback: N8nWorkflow,
): RehearsalFinding {
  const check = 'second-way';
  try {
    substituteDefinition(definitionOf(v2), definitionOf(fallback));
    const statement = say('automation.rehearsal-second-way');
    return { check, ready: true, statement };
  } catch (error) {
    if (error instanceof MismatchError) {
      const reason = error.message;
      const statement = say('automation.rehearsal-no-second-way', { reason });
      return { check, ready: true, statement };
    }
    return failed(check, error);
  }
}
