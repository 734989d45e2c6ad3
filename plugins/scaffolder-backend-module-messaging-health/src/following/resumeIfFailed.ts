import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ForwardedError, ResponseError } from '@backstage/errors';
import { Operation } from '@messaging-health/backstage-plugin-common';
import { MessagingHealthService } from '@messaging-health/backstage-plugin-node';

/** What {@link resumeIfFailed} needs. */
export interface ResumeIfFailedOptions {
  operation: Operation;
  messagingHealth: MessagingHealthService;
  /** Resuming is an act of a person, so these are the person's. */
  getInitiatorCredentials(): Promise<BackstageCredentials>;
  signal?: AbortSignal;
}

/**
 * Goes on with an operation that stands failed; one that a person paused is left to
 * people. With task recovery on, the
 * scaffolder's _Retry_ skips the steps that are done, the one that starts the
 * operation among them; so the step that is retried has to do it.
 */
export async function resumeIfFailed({
  operation,
  messagingHealth,
  getInitiatorCredentials,
  signal,
}: ResumeIfFailedOptions): Promise<void> {
  if (operation.status !== 'failed') {
    return;
  }
  try {
    await messagingHealth.resumeOperation(operation.id, {
      credentials: await getInitiatorCredentials(),
      signal,
    });
  } catch (error) {
    throw new ForwardedError(
      `Operation ${operation.id} stands failed and could not be resumed`,
      ResponseError.is(error) ? error.cause : error,
    );
  }
}
