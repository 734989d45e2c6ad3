import { Workflows } from '../../steps/workflowWitnesses';

/** The two with their parts exchanged, for what the rollback's own helpers say of its direction. */
export function swapped({
  v2,
  fallback,
}: Pick<Workflows, 'v2' | 'fallback'>): Workflows {
  return { v2: fallback, fallback: v2 };
}
