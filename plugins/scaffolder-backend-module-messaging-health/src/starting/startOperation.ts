import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ForwardedError, isError, ResponseError } from '@backstage/errors';
import {
  Operation,
  StartOperationRequest,
} from '@messaging-health/backstage-plugin-common';
import { MessagingHealthService } from '@messaging-health/backstage-plugin-node';
import { isConnectionTrouble } from '../following/isConnectionTrouble';

/** What {@link startOperation} needs. */
export interface StartOperationOptions {
  request: Omit<StartOperationRequest, 'ifUnfinished'>;
  messagingHealth: MessagingHealthService;
  credentials: BackstageCredentials;
  /** Where the organization's operations are seen. */
  tabUrl: string;
  signal?: AbortSignal;
}

/** Where the operation that stands in the way is seen, where that is why it was refused. */
function whereToLook(cause: unknown, tabUrl: string): string {
  const operationId = isError(cause) ? cause.operationId : undefined;
  return typeof operationId === 'string'
    ? ` (look at ${tabUrl}?operation=${encodeURIComponent(
        operationId,
      )}#operation )`
    : '';
}

/** Starts an operation, or joins and resumes the unfinished one of its kind. Safe to repeat. */
export async function startOperation({
  request,
  messagingHealth,
  credentials,
  tabUrl,
  signal,
}: StartOperationOptions): Promise<Operation> {
  try {
    return await messagingHealth.startOperation(
      { ...request, ifUnfinished: 'resume' },
      { credentials, signal },
    );
  } catch (error) {
    if (isConnectionTrouble(error)) {
      throw error;
    }
    // The cause bears the backend's own words; "Request failed with 409" says nothing.
    const cause = ResponseError.is(error) ? error.cause : error;
    throw new ForwardedError(
      `The ${request.kind} could not be started${whereToLook(cause, tabUrl)}`,
      cause,
    );
  }
}
