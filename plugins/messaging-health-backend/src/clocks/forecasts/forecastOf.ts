import {
  SlaClock,
  SlaForecast,
} from '@messaging-health/backstage-plugin-common';

/** What one clock, or one step, took before, in milliseconds. */
export interface PastTimes {
  organization: readonly number[];
  fleet: readonly number[];
}

/** A step that is not done, of a rollback that runs. */
export interface UnfinishedStep {
  /** Set once it has begun. */
  startedAt?: string;
  past: PastTimes;
}

/** With fewer times of its own, an organization is taken to be as fast as the fleet. */
const ENOUGH = 5;
const EXPECTED = 0.5;
const LATEST = 0.9;

type Basis = Pick<SlaForecast, 'basis'> & { times: readonly number[] };

function basisOf({ organization, fleet }: PastTimes): Basis {
  return organization.length >= ENOUGH
    ? { basis: 'organization', times: organization }
    : { basis: 'fleet', times: fleet };
}

/** The least time that a share of all times did not exceed. `times` must not be empty. */
function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/** What is left of something that has run for a while: of the past, only what took longer counts. */
function leftOf(times: readonly number[], elapsed: number) {
  const longer = times.filter(time => time >= elapsed);
  return longer.length === 0
    ? undefined
    : {
        expected: quantile(longer, EXPECTED) - elapsed,
        latest: quantile(longer, LATEST) - elapsed,
      };
}

function toForecast(
  clock: Pick<SlaClock, 'clock' | 'dueAt'>,
  now: Date,
  found: { basis: Basis['basis']; samples: number },
  left: { expected: number; latest: number },
): SlaForecast {
  const expected = now.getTime() + left.expected;
  const latest = now.getTime() + left.latest;
  const due = Date.parse(clock.dueAt);
  const late = expected > due ? 'unlikely' : 'at-risk';
  return {
    clock: clock.clock,
    ...found,
    expectedAt: new Date(expected).toISOString(),
    latestAt: new Date(latest).toISOString(),
    inTime: latest <= due ? 'likely' : late,
  };
}

/**
 * When a running clock will be met, by what it took before; `undefined` where the past tells
 * nothing, or where it already runs for longer than it ever did.
 */
export function forecastOf(options: {
  clock: Pick<SlaClock, 'clock' | 'startedAt' | 'dueAt'>;
  past: PastTimes;
  now: Date;
}): SlaForecast | undefined {
  const { clock, past, now } = options;
  const { basis, times } = basisOf(past);
  const elapsed = now.getTime() - Date.parse(clock.startedAt);
  const left = leftOf(times, elapsed);
  return left && toForecast(clock, now, { basis, samples: times.length }, left);
}

/**
 * When a rollback that runs will have its fallback served: the sum over the steps that are
 * not done. `undefined` where the past of one of them is not known.
 */
export function forecastOfSteps(options: {
  clock: Pick<SlaClock, 'clock' | 'dueAt'>;
  steps: readonly UnfinishedStep[];
  now: Date;
}): SlaForecast | undefined {
  const { clock, steps, now } = options;
  const total = { expected: 0, latest: 0 };
  let samples = Number.POSITIVE_INFINITY;
  let basis: Basis['basis'] = 'organization';
  for (const { startedAt, past } of steps) {
    const found = basisOf(past);
    if (found.times.length === 0) {
      return undefined;
    }
    const elapsed = startedAt ? now.getTime() - Date.parse(startedAt) : 0;
    // A step that runs for longer than ever is about to end, as far as anybody knows.
    const left = leftOf(found.times, elapsed) ?? { expected: 0, latest: 0 };
    total.expected += left.expected;
    total.latest += left.latest;
    samples = Math.min(samples, found.times.length);
    basis = found.basis === 'fleet' ? 'fleet' : basis;
  }
  return steps.length === 0
    ? undefined
    : toForecast(clock, now, { basis, samples }, total);
}
