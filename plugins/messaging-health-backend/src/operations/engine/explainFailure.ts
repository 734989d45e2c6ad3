import { isError } from '@backstage/errors';
import { say, StepFailure } from '@messaging-health/backstage-plugin-common';
import {
  UpstreamError,
  UpstreamProblem,
} from '@messaging-health/backstage-plugin-node';

/** Errors whose message is written for people; any other stays in the log. */
const SPOKEN_ERRORS = new Set([
  'InputError',
  'NotFoundError',
  'ConflictError',
  'ServiceUnavailableError',
  'NotAllowedError',
  'StepDeadlineError',
  'UnknownOrganizationError',
  'OrganizationIncompleteError',
]);

function adviseOn({ system, kind, status }: UpstreamProblem) {
  if (status === 401 || status === 403) {
    return say('operation.next.check-credentials', { system });
  }
  if (status === 404) {
    return say('operation.next.check-exists', { system });
  }
  return kind === 'unreachable' || kind === 'timeout'
    ? say('operation.next.check-reachable', { system })
    : say('operation.next.look-at-system', { system });
}

/** Why a step failed, in the words of what refused, and what to do about it. */
export function explainFailure(
  error: unknown,
  operationId: string,
): Pick<StepFailure, 'cause' | 'system' | 'nextAction'> {
  if (error instanceof UpstreamError) {
    const { problem } = error;
    return {
      cause: problem.message,
      system: problem.system,
      nextAction: adviseOn(problem),
    };
  }
  const nextAction = say('operation.next.resume', { operation: operationId });
  return isError(error) && SPOKEN_ERRORS.has(error.name)
    ? { cause: error.message, nextAction }
    : { cause: 'Something inside the portal went wrong.', nextAction };
}
