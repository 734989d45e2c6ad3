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
  /** From the request until the end, without sign-offs and without the configured window. */
  ownTime?: number;
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

/** Takes a rollback's time apart by its own record. */
export function timesOf(
  { operation, askedAt }: Ended,
  windowMilliseconds: number,
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
  const whole = between(askedAt, timeOf(operation.finishedAt));
  const waited = between(people.from, people.to);
  return {
    toStep3: between(askedAt, on.to),
    toStep5: between(askedAt, step('verify-webhooks').to),
    switch: between(off.from, provedAt(operation, 'activate-fallback')),
    switchSteps: between(off.from, on.to),
    ownTime:
      whole === undefined || waited === undefined
        ? undefined
        : whole - waited - windowMilliseconds,
  };
}
