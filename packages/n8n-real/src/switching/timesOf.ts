import { Operation, StepId } from '@messaging-health/backstage-plugin-common';
import { Ended } from './Operator';

/** Where an operation's time went, in milliseconds; absent where it did not get so far. */
export interface OperationTimes {
  /** From the request until step 3, the fallback's activation, was done. */
  toStep3?: number;
  /** From the request until step 5, the webhooks' verification, was done. */
  toStep5?: number;
  /** From the beginning of v2's end until the fallback was proved to be served. */
  switch?: number;
  /** Steps 2 and 3 whole, with the wait for a first execution. */
  switchSteps?: number;
  /** From the request until the end, without sign-offs and without what was waited for the configured window. */
  ownTime?: number;
  /** From the beginning of v2's end until customers reached the fallback: pointed to it, where it has a path of its own, else as `switch`. */
  served?: number;
  /** How long each step took, from its first beginning. */
  steps?: Record<string, number>;
}

const timeOf = (text: string | undefined) =>
  text === undefined ? undefined : Date.parse(text);

function between(from: number | undefined, to: number | undefined) {
  return from === undefined || to === undefined ? undefined : to - from;
}

/** When the last outside probe of a step saw the webhooks served. */
function provedAt(operation: Operation, id: StepId): number | undefined {
  const step = operation.steps.find(one => one.id === id);
  const times = (step?.proofs ?? [])
    .filter(({ witness, holds }) => witness === 'webhook-probe' && holds)
    .map(({ at }) => Date.parse(at));
  return times.length > 0 ? Math.max(...times) : undefined;
}

/**
 * Takes a rollback's time apart by its own record.
 *
 * @param pointedAt - when the callers were seen to call the fallback's own path, where it has one
 */
export function timesOf(
  { operation, askedAt }: Ended,
  windowMilliseconds: number,
  pointedAt?: number,
): OperationTimes {
  if (!operation) {
    return {};
  }
  const step = (id: StepId) => {
    const found = operation.steps.find(one => one.id === id);
    return { from: timeOf(found?.startedAt), to: timeOf(found?.finishedAt) };
  };
  const off = step('deactivate-v2');
  const on = step('activate-fallback');
  const people = step('validate-conversations');
  const verified = step('verify-webhooks');
  const whole = between(askedAt, timeOf(operation.finishedAt));
  const waited = between(people.from, people.to);
  const watched = between(verified.from, verified.to);
  const proved = between(off.from, provedAt(operation, 'activate-fallback'));
  return {
    toStep3: between(askedAt, on.to),
    toStep5: between(askedAt, verified.to),
    switch: proved,
    served: pointedAt === undefined ? proved : between(off.from, pointedAt),
    switchSteps: between(off.from, on.to),
    ownTime:
      whole === undefined || waited === undefined || watched === undefined
        ? undefined
        : whole - waited - Math.min(watched, windowMilliseconds),
    steps: Object.fromEntries(
      operation.steps.flatMap(({ id }) => {
        const took = between(step(id).from, step(id).to);
        return took === undefined ? [] : [[id, took]];
      }),
    ),
  };
}
