import {
  Serving,
  StepFailure,
} from '@messaging-health/backstage-plugin-common';

const SERVING: Record<Serving, string> = {
  v2: 'the v2 workflow serves the customers.',
  fallback: 'the fallback flow serves the customers.',
  nothing: 'NOTHING serves the customers.',
  unknown: 'it is not known what serves the customers.',
};

/** Why a step failed, what is true now, and what to do: one line each. */
export function describeFailure(failure: StepFailure): string {
  return [
    failure.system ? `${failure.system}: ${failure.cause}` : failure.cause,
    `Now: ${SERVING[failure.serving]}`,
    `Next: ${failure.nextAction.text}`,
  ].join('\n');
}
