import { WhatIfComparison } from '@messaging-health/backstage-plugin-common';

/** What an answer comes down to. */
export interface Summary {
  /** Organizations that would have fired where they did not. */
  newOrganizations: number;
  /** Firings by outcome. */
  counts: Record<WhatIfComparison['outcome'], number>;
  /** How much sooner the kept ones would have fired, at the median; negative is later. */
  medianSoonerSeconds?: number;
}

function medianOf(numbers: number[]): number | undefined {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 || sorted.length === 0
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Counts an answer's comparisons. */
export function summarize(comparisons: WhatIfComparison[]): Summary {
  const counts: Summary['counts'] = { new: 0, gone: 0, kept: 0 };
  const fresh = new Set<string>();
  const sooner: number[] = [];
  for (const comparison of comparisons) {
    counts[comparison.outcome] += 1;
    if (comparison.outcome === 'new') {
      fresh.add(comparison.organizationId);
    }
    if (comparison.soonerBySeconds !== undefined) {
      sooner.push(comparison.soonerBySeconds);
    }
  }
  return {
    newOrganizations: fresh.size,
    counts,
    medianSoonerSeconds: medianOf(sooner),
  };
}
