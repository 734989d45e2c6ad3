import { Proof, Statement } from '@messaging-health/backstage-plugin-common';
import { Clock } from '@messaging-health/backstage-plugin-node';

/** Makes proofs that bear the time at which they were seen. */
export function prove(
  clock: Clock,
  witness: string,
  holds: boolean,
  statement: Statement,
): Proof {
  return { witness, holds, statement, at: clock.now().toISOString() };
}
