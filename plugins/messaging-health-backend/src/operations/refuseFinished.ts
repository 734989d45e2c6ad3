import { ConflictError } from '@backstage/errors';
import {
  isOperationFinished,
  Operation,
} from '@messaging-health/backstage-plugin-common';

/** Throws `ConflictError` for an operation that takes no more answers. */
export function refuseFinished({ id, status }: Operation): void {
  if (isOperationFinished(status)) {
    throw new ConflictError(
      `Operation ${id} is ${status} and takes no more answers. Start a new one if it is needed.`,
    );
  }
}
