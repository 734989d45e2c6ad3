import {
  say,
  statementSchema,
} from '@messaging-health/backstage-plugin-common';
import { IncidentService } from './IncidentService';

/** What a failed step said went wrong, if it said so. */
function causeOf(details: Record<string, unknown>): string {
  return typeof details.cause === 'string' ? details.cause : 'no cause given';
}

/** What a step said about itself. */
function messageOf(details: Record<string, unknown>): string {
  const message = statementSchema.safeParse(details.message);
  return message.success ? message.data.text : 'no reason given';
}

/** How a step ended, as the timeline tells it. */
export function describeOutcome(
  outcome: Parameters<IncidentService['recordStepOutcome']>[0],
) {
  const { step, attempt } = outcome;
  switch (outcome.outcome) {
    case 'started':
      return say('incident.step.started', { step, attempt });
    case 'done':
      return say('incident.step.done', { step });
    case 'failed':
      return say('incident.step.failed', {
        step,
        cause: causeOf(outcome.details),
      });
    case 'waiting':
      return say('incident.step.waiting', { step });
    case 'waived':
      return say('incident.step.waived', {
        step,
        because: messageOf(outcome.details),
      });
    default:
      throw new Error(`Unexpected outcome ${outcome.outcome satisfies never}`);
  }
}
