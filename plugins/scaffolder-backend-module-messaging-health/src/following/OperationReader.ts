import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { AuthenticationError, ResponseError } from '@backstage/errors';
import { Operation } from '@messaging-health/backstage-plugin-common';
import { MessagingHealthService } from '@messaging-health/backstage-plugin-node';

/**
 * Reads an operation as the person who started the task. A person's sign-in may
 * end before the operation does, or before a killed task is taken up again; from
 * then on it reads as the scaffolder itself. Reading only: to start or to resume
 * always takes the person.
 */
export class OperationReader {
  private credentials?: BackstageCredentials;
  private actsAsItself = false;

  constructor(
    private readonly messagingHealth: MessagingHealthService,
    private readonly auth: AuthService,
    private readonly getInitiatorCredentials: () => Promise<BackstageCredentials>,
  ) {}

  async read(operationId: string, signal?: AbortSignal): Promise<Operation> {
    this.credentials ??= await this.getInitiatorCredentials();
    try {
      return await this.messagingHealth.getOperation(operationId, {
        credentials: this.credentials,
        signal,
      });
    } catch (error) {
      if (this.actsAsItself || !isSignInOver(error)) {
        throw error;
      }
      this.actsAsItself = true;
      this.credentials = await this.auth.getOwnServiceCredentials();
      return this.read(operationId, signal);
    }
  }
}

function isSignInOver(error: unknown): boolean {
  return (
    AuthenticationError.is(error) ||
    (ResponseError.is(error) && error.statusCode === 401)
  );
}
