import {
  isOperationFinished,
  OrganizationOverview,
} from '@messaging-health/backstage-plugin-common';

/**
 * Whether the organization's policy asks people, now, to start the rollback. Where it
 * should have begun by itself and none is under way, it was refused: people are asked.
 */
export function isRollbackProposed(
  overview: Pick<
    OrganizationOverview,
    'policy' | 'triggers' | 'operation' | 'freeze' | 'mode'
  >,
): boolean {
  const { policy, triggers, operation, freeze, mode } = overview;
  return (
    (policy === 'propose-rollback' || policy === 'rollback') &&
    mode === 'v2' &&
    !freeze &&
    !(operation && !isOperationFinished(operation.status)) &&
    triggers.some(({ state, advisory }) => state === 'firing' && !advisory)
  );
}
