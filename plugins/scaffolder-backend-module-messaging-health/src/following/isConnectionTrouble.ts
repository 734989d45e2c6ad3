import { isError, ResponseError } from '@backstage/errors';

/**
 * True for what passes by itself: the backend is restarting, or the way to it is
 * broken. Node's `fetch` tells a broken connection as a `TypeError` with a cause.
 */
export function isConnectionTrouble(error: unknown): boolean {
  if (ResponseError.is(error)) {
    return error.statusCode >= 500 || error.statusCode === 429;
  }
  return isError(error) && error.name === 'TypeError' && 'cause' in error;
}
