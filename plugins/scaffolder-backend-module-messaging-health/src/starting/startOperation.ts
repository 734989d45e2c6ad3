import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ForwardedError, ResponseError } from '@backstage/errors';
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
  signal?: AbortSignal;
}

/** Starts an operation, or joins and resumes the unfinished one of its kind. Safe to repeat. */
export async function startOperation({
  request,
  messagingHealth,
  credentials,
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
    throw new ForwardedError(
      `The ${request.kind} could not be started`,
      ResponseError.is(error) ? error.cause : error,
    );
  }
}
