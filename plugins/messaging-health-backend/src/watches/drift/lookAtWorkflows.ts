import { say } from '@messaging-health/backstage-plugin-common';
import {
  AutomationPlatform,
  WorkflowReference,
} from '@messaging-health/backstage-plugin-node';
import { findUnserved } from './findUnserved';
import { FoundDrift, Look } from './Look';
import { readWorkflow } from './readWorkflow';

/** Whether v2 is out of service. That it is gone altogether is no drift: it serves nobody. */
export function lookAtV2(
  platform: AutomationPlatform,
  v2: WorkflowReference,
): Pick<Look, 'tellsOf' | 'find'> {
  return {
    tellsOf: ['v2-active'],
    async find(signal) {
      const workflow = await readWorkflow(platform, v2, signal);
      return workflow?.active
        ? [
            {
              kind: 'v2-active',
              subject: v2.workflowId,
              statement: say('watch.drift.v2-active', {
                workflow: workflow.name,
              }),
            },
          ]
        : [];
    },
  };
}

/** Whether the fallback is in service, and its production webhooks reach it. */
export function lookAtFallback(
  platform: AutomationPlatform,
  fallback: WorkflowReference,
): Pick<Look, 'tellsOf' | 'find'> {
  const subject = fallback.workflowId;
  const inactive = (statement: FoundDrift['statement']): FoundDrift[] => [
    { kind: 'fallback-inactive', subject, statement },
  ];
  return {
    tellsOf: ['fallback-inactive', 'fallback-unserved'],
    async find(signal) {
      const workflow = await readWorkflow(platform, fallback, signal);
      if (!workflow) {
        return inactive(
          say('watch.drift.fallback-gone', { workflow: subject }),
        );
      }
      return workflow.active
        ? findUnserved(platform, workflow, signal)
        : inactive(
            say('watch.drift.fallback-inactive', { workflow: workflow.name }),
          );
    },
  };
}

/** Whether v2 has run since it was put out of service, whatever n8n says of it. */
export function lookAtExecutions(
  platform: AutomationPlatform,
  v2: WorkflowReference,
  since: Date,
): Pick<Look, 'tellsOf' | 'find'> {
  return {
    tellsOf: ['v2-executing'],
    async find(signal) {
      const { started } = await platform.countExecutions(v2, since, signal);
      return started === 0
        ? []
        : [
            {
              kind: 'v2-executing',
              subject: v2.workflowId,
              statement: say('watch.drift.v2-executing', {
                workflow: v2.workflowId,
                count: started,
                since: since.toISOString(),
              }),
            },
          ];
    },
  };
}
