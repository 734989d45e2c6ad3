import { ResponseError } from '@backstage/errors';

/** What went wrong, in the words of the one who refused. */
export function causeOf(error: Error): string {
  return error instanceof ResponseError ? error.cause.message : error.message;
}

/** The HTTP status that the backend refused with, if it was the backend. */
export function statusOf(error: Error): number | undefined {
  return error instanceof ResponseError ? error.statusCode : undefined;
}
