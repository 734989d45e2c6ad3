import { UpstreamError } from '@messaging-health/backstage-plugin-node';

/** Chatwoot said yes to a change, and shows that it did not happen. */
export function didNotTake(what: string): UpstreamError {
  return new UpstreamError({
    system: 'chatwoot',
    kind: 'malformed',
    message: `Chatwoot took the change of ${what}, but answers afterwards that nothing changed. Look at it in Chatwoot, then run this step again.`,
    retryable: true,
  });
}

/** What was to be changed is not there any more. */
export function isGone(what: string): UpstreamError {
  return new UpstreamError({
    system: 'chatwoot',
    kind: 'refused',
    status: 404,
    message: `Chatwoot has no ${what} any more, so it can't be put back. Make it anew in Chatwoot where it is still wanted.`,
    retryable: false,
  });
}

/** We could go on, but somebody else would lose what is theirs. */
export function refusal(message: string, retryable = false): UpstreamError {
  return new UpstreamError({
    system: 'chatwoot',
    kind: 'refused',
    status: 409,
    message,
    retryable,
  });
}
