import { WhatIfComparison } from '@messaging-health/backstage-plugin-common';

/** A sign for each outcome, beside its word. */
export const OUTCOME_MARKS: Record<WhatIfComparison['outcome'], string> = {
  new: '+',
  gone: '−',
  kept: '=',
};
