import { Operation } from '@messaging-health/backstage-plugin-common';
import { isFallbackProved } from './switchStanding';
import { statusesThatTake } from './transitions';

/**
 * True for a rollback that stands after its switch. While it does, it is what puts the
 * contingency right again: an organization has one unfinished operation.
 */
export function takesPutRight(operation: Operation): boolean {
  const { kind, status, abort } = operation;
  return (
    kind === 'rollback' &&
    !abort &&
    statusesThatTake('put-right').includes(status) &&
    isFallbackProved(operation)
  );
}
