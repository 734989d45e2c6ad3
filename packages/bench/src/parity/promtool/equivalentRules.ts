import { RatioLimits } from '@messaging-health/backstage-plugin-common';

/** One entry of a Prometheus rule group. */
export interface Rule {
  alert?: string;
  record?: string;
  expr: string;
  for?: string;
  keep_firing_for?: string;
}

/** The alert that must fire in the same minutes as the engine. */
export const EQUIVALENT = 'equivalent';
/** The textbook's alert, for traces without a hole. */
export const PLAIN = 'plain';

/**
 * A range that holds the samples of the newest `seconds`, in every version of
 * Prometheus: samples come on the minute, and whether a range's first instant
 * belongs to it differs.
 */
function rangeOf(seconds: number, isStartIncluded: boolean): string {
  const minutes = Math.floor(seconds / 60) - (isStartIncluded ? 0 : 1);
  return minutes > 0 ? `${minutes}m30s` : '30s';
}

const firing = (alert: string) =>
  `ALERTS{alertname="${alert}",alertstate="firing"}`;

/** Parts of the rules, as PromQL, over `total` and `failed` by the minute. */
function partsOf(limits: RatioLimits, matcher = '') {
  const window = rangeOf(limits.rateWindowSeconds, false);
  const ratio = `sum_over_time(failed${matcher}[${window}]) / sum_over_time(total${matcher}[${window}]) > ${limits.threshold}`;
  const enough = `sum_over_time(total${matcher}[${window}]) >= ${limits.minimumSamples}`;
  return {
    over: `(${ratio}) and ${enough}`,
    /** There were figures not longer than \`staleAfter\` ago. */
    fresh: `count_over_time(total[${rangeOf(limits.staleAfterSeconds, true)}])`,
    /** There are figures in the window. */
    measured: `count_over_time(total[${window}])`,
  };
}

const clocks = (limits: RatioLimits) => ({
  for: `${limits.holdsForSeconds}s`,
  keep_firing_for: `${limits.keepFiringForSeconds}s`,
});

/** The rolling ratio and \`for\`, and nothing about silence. */
export function plainRule(limits: RatioLimits, matcher: string): Rule {
  return {
    alert: PLAIN,
    expr: partsOf(limits, matcher).over,
    ...clocks(limits),
  };
}

/**
 * The rule that the engine is equal to, with silence. While figures are fresh it is
 * the plain one. Old figures let it be pending no longer, but an episode that fires
 * goes on. Prometheus' own clocks decide.
 */
export function equivalentRules(limits: RatioLimits): Rule[] {
  if (limits.staleAfterSeconds >= limits.rateWindowSeconds) {
    return rulesForShortWindows(limits);
  }
  const { over, fresh } = partsOf(limits);
  return [
    {
      alert: EQUIVALENT,
      expr: `max by (organization) (((${over}) and ${fresh}) or (${firing(
        EQUIVALENT,
      )} unless on (organization) ${fresh}))`,
      ...clocks(limits),
    },
  ];
}

/**
 * Where a window may be empty although its figures are not old yet, clocks stand
 * still for those minutes: nothing begins and nothing ends in them. One alert has
 * only one clock, so `held` keeps that of `holdsFor`, and `calm` that of
 * `keepFiringFor`.
 */
function rulesForShortWindows(limits: RatioLimits): Rule[] {
  const { over, fresh, measured } = partsOf(limits);
  const breach = `((${over}) and ${fresh})`;
  const quiet = `((${fresh} and ${measured}) unless ${breach})`;
  const standsStill = (alert: string) =>
    `((ALERTS{alertname="${alert}"} and on (organization) ${fresh}) unless on (organization) ${measured})`;
  const begins = `(${breach} and on (organization) (${firing(
    'held',
  )} or ${firing(EQUIVALENT)}))`;
  const goesOn = `(${firing(
    EQUIVALENT,
  )} unless on (organization) (${quiet} and on (organization) ${firing(
    'calm',
  )}))`;
  const byOrganization = (expr: string) => `max by (organization) (${expr})`;
  return [
    {
      alert: 'held',
      expr: byOrganization(`${breach} or ${standsStill('held')}`),
      for: clocks(limits).for,
    },
    {
      alert: 'calm',
      expr: byOrganization(`${quiet} or ${standsStill('calm')}`),
      for: clocks(limits).keep_firing_for,
    },
    {
      alert: EQUIVALENT,
      expr: byOrganization(`${begins} or ${goesOn}`),
    },
  ];
}

/** Figures by the minute, of running counters; \`increase\` would extrapolate. */
export function growthRules(): Rule[] {
  return ['total', 'failed'].map(name => {
    const counter = `${name}_counter`;
    return {
      record: name,
      expr: `((${counter} - ${counter} offset 1m >= 0) or ${counter}) and count_over_time(${counter}[30s]) and count_over_time(${counter}[30s] offset 1m)`,
    };
  });
}
