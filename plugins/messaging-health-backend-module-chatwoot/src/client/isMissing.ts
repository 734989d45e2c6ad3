import { UpstreamError } from '@messaging-health/backstage-plugin-node';

/** True where Chatwoot says that what was asked for is not there. */
export function isMissing(error: unknown): boolean {
  return error instanceof UpstreamError && error.problem.status === 404;
}
