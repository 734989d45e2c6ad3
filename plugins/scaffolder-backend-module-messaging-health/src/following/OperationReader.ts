import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { Operation } from '@messaging-health/backstage-plugin-common';
import { MessagingHealthService } from '@messaging-health/backstage-plugin-node';
import { AuthorizedReader } from './AuthorizedReader';

/** Reads an operation, however long it takes and whatever becomes of the person's sign-in. */
export class OperationReader {
  private readonly reader: AuthorizedReader;

  constructor(
    private readonly messagingHealth: MessagingHealthService,
    auth: AuthService,
    getInitiatorCredentials: () => Promise<BackstageCredentials>,
  ) {
    this.reader = new AuthorizedReader(auth, getInitiatorCredentials);
  }

  async read(operationId: string, signal?: AbortSignal): Promise<Operation> {
    return this.reader.read(credentials =>
      this.messagingHealth.getOperation(operationId, { credentials, signal }),
    );
  }
}
