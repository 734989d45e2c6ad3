import { RatioLimits } from '@messaging-health/backstage-plugin-common';
import { Dice } from './Dice';
import { Minute } from './Trace';

/** Makes some minutes of one kind of weather. Lengths follow from the limits, so that each limit decides something. */
export type Segment = (dice: Dice, limits: RatioLimits) => Minute[];

const minutesOf = (seconds: number) => Math.ceil(seconds / 60);

/** Lengths around those at which a clock of the limits runs out. */
function telling(dice: Dice, limits: RatioLimits): number {
  const length = dice.pick([
    minutesOf(limits.holdsForSeconds),
    minutesOf(limits.keepFiringForSeconds),
    minutesOf(limits.rateWindowSeconds),
    minutesOf(limits.staleAfterSeconds),
    minutesOf(limits.holdsForSeconds + limits.rateWindowSeconds),
  ]);
  return Math.max(1, length + dice.whole(-2, 2));
}

/** Shares of failures: far under the limit, exactly on it, a hair over it, far over it. */
function shares(threshold: number): number[] {
  return [
    0,
    threshold / 2,
    threshold,
    threshold,
    threshold * 1.01,
    threshold * 2,
    0.5,
    1,
  ];
}

function repeat(length: number, make: (index: number) => Minute): Minute[] {
  return Array.from({ length }, (_, index) => make(index));
}

/** One volume and one share; hundreds of events, so that a share on the limit is exactly on it. */
export const steady: Segment = (dice, limits) => {
  const total = dice.pick([100, 200, 500, 1000, 10_000]);
  const share = dice.pick(shares(limits.threshold));
  const isEven = dice.chance(0.6);
  return repeat(dice.whole(20, 70), () => ({
    total,
    failed: isEven
      ? Math.round(total * share)
      : dice.failures(Math.min(total, 500), share),
  }));
};

/** The share grows to several times the limit, and falls again. */
export const ramps: Segment = (dice, limits) => {
  const total = dice.whole(50, 400);
  const peak = limits.threshold * dice.between(0.8, 6);
  const up = dice.whole(5, 40);
  const top = dice.whole(0, 20);
  const down = dice.whole(5, 40);
  return repeat(up + top + down, index => {
    const height = Math.min(
      1,
      (index + 1) / up,
      (up + top + down - index) / down,
    );
    return { total, failed: Math.round(total * Math.min(1, peak * height)) };
  });
};

/** Over the limit and under it in turns, for as long as it takes to matter. */
export const flaps: Segment = (dice, limits) => {
  const total = dice.pick([100, 200, 300]);
  const turns = dice.whole(2, 6);
  return Array.from({ length: turns }).flatMap((_, turn) => {
    const share =
      turn % 2 === 0
        ? limits.threshold * dice.between(1.1, 20)
        : limits.threshold * dice.between(0, 1);
    return repeat(telling(dice, limits), () => ({
      total,
      failed: Math.min(total, Math.round(total * share)),
    }));
  });
};

/** No figures at all, for about as long as is allowed, or for much longer. */
export const silence: Segment = (dice, limits) =>
  repeat(
    dice.chance(0.8) ? telling(dice, limits) : dice.whole(15, 40),
    () => undefined,
  );

/** Single minutes without figures among others: a source that skips. */
export const holes: Segment = (dice, limits) => {
  const share = dice.pick(shares(limits.threshold));
  const skips = dice.pick([0.2, 0.5, 0.8]);
  return repeat(dice.whole(10, 50), () =>
    dice.chance(skips)
      ? undefined
      : { total: 100, failed: Math.round(100 * share) },
  );
};

/** So few events that the smallest number which may be judged decides. */
export const sparse: Segment = (dice, limits) => {
  const window = minutesOf(limits.rateWindowSeconds);
  const most = Math.max(1, Math.round((2 * limits.minimumSamples) / window));
  const share = dice.pick([0, limits.threshold, 0.3, 1]);
  const quiet = dice.between(0, 0.9);
  return repeat(dice.whole(15, 60), () => {
    const total = dice.chance(quiet) ? 0 : dice.whole(0, most);
    return { total, failed: dice.failures(total, share) };
  });
};
