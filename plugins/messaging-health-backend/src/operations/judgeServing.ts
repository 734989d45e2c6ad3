import { Serving } from '@messaging-health/backstage-plugin-common';

/** What the witnesses say of one workflow; undefined where they can't be asked or disagree. */
export interface WorkflowWitness {
  active?: boolean;
  served?: boolean;
}

function isLive({ active, served }: WorkflowWitness): boolean | undefined {
  if (active === false || served === false) {
    return false;
  }
  return active && served ? true : undefined;
}

/** Who serves the customers, as far as the witnesses tell; never a guess. */
export function judgeServing(witnesses: {
  v2: WorkflowWitness;
  fallback: WorkflowWitness;
}): Serving {
  const v2 = isLive(witnesses.v2);
  const fallback = isLive(witnesses.fallback);
  if (v2 === undefined || fallback === undefined || (v2 && fallback)) {
    return 'unknown';
  }
  if (v2) {
    return 'v2';
  }
  return fallback ? 'fallback' : 'nothing';
}
