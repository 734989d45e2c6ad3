import { isError } from '@backstage/errors';
import { say, Statement } from '@messaging-health/backstage-plugin-common';
import { UpstreamError } from '@messaging-health/backstage-plugin-node';
import { explainFailure } from '../operations/engine/explainFailure';

/** Why something could not be looked at, in the words of what could not be asked. */
export function explainProblem(error: unknown): Statement {
  if (error instanceof UpstreamError) {
    const { system, message } = error.problem;
    return say('operation.upstream-problem', { system, message });
  }
  return say('operation.check-impossible', {
    message: isError(error)
      ? explainFailure(error, '').cause
      : 'the reason is unknown',
  });
}
