import {
  AuthService,
  BackstageCredentials,
  coreServices,
  createServiceFactory,
  createServiceRef,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  FleetRollback,
  GateAnswer,
  MessagingHealthClient,
  Operation,
  StartFleetRollbackRequest,
  StartOperationRequest,
} from '@messaging-health/backstage-plugin-common';

/** For whom a call is made. @public */
export interface MessagingHealthRequestOptions {
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}

/**
 * What other plugins and modules may ask of Messaging Health: the same authorized
 * service that serves HTTP, with the caller's own permissions.
 *
 * @public
 */
export interface MessagingHealthService {
  startOperation(
    request: StartOperationRequest,
    options: MessagingHealthRequestOptions,
  ): Promise<Operation>;
  getOperation(
    operationId: string,
    options: MessagingHealthRequestOptions,
  ): Promise<Operation>;
  /** Goes on with a failed or paused operation; one that is under way is left alone. */
  resumeOperation(
    operationId: string,
    options: MessagingHealthRequestOptions,
  ): Promise<Operation>;
  /** May v2 be activated for this organization now? */
  askGate(
    organizationId: string,
    options: MessagingHealthRequestOptions,
  ): Promise<GateAnswer>;
  startFleetRollback(
    request: StartFleetRollbackRequest,
    options: MessagingHealthRequestOptions,
  ): Promise<FleetRollback>;
  /** Those under way, then the newest that have ended. */
  listFleetRollbacks(
    options: MessagingHealthRequestOptions,
  ): Promise<FleetRollback[]>;
  getFleetRollback(
    fleetRollbackId: string,
    options: MessagingHealthRequestOptions,
  ): Promise<FleetRollback>;
}

/** Calls the backend over HTTP, on behalf of the credentials given. */
class HttpMessagingHealthService implements MessagingHealthService {
  private readonly client: MessagingHealthClient;

  constructor(private readonly auth: AuthService, discovery: DiscoveryService) {
    this.client = new MessagingHealthClient({
      discoveryApi: discovery,
      fetchApi: { fetch },
    });
  }

  async startOperation(
    body: StartOperationRequest,
    options: MessagingHealthRequestOptions,
  ) {
    return this.client.call(
      'startOperation',
      { body },
      await this.requestOptions(options),
    );
  }

  async getOperation(
    operationId: string,
    options: MessagingHealthRequestOptions,
  ) {
    return this.client.call(
      'getOperation',
      { operationId },
      await this.requestOptions(options),
    );
  }

  async resumeOperation(
    operationId: string,
    options: MessagingHealthRequestOptions,
  ) {
    return this.client.call(
      'resumeOperation',
      { operationId },
      await this.requestOptions(options),
    );
  }

  async askGate(
    organizationId: string,
    options: MessagingHealthRequestOptions,
  ) {
    return this.client.call(
      'askGate',
      { organizationId },
      await this.requestOptions(options),
    );
  }

  async startFleetRollback(
    body: StartFleetRollbackRequest,
    options: MessagingHealthRequestOptions,
  ) {
    return this.client.call(
      'startFleetRollback',
      { body },
      await this.requestOptions(options),
    );
  }

  async listFleetRollbacks(options: MessagingHealthRequestOptions) {
    const { items } = await this.client.call(
      'listFleetRollbacks',
      {},
      await this.requestOptions(options),
    );
    return items;
  }

  async getFleetRollback(
    fleetRollbackId: string,
    options: MessagingHealthRequestOptions,
  ) {
    return this.client.call(
      'getFleetRollback',
      { fleetRollbackId },
      await this.requestOptions(options),
    );
  }

  private async requestOptions({
    credentials,
    signal,
  }: MessagingHealthRequestOptions) {
    const { token } = await this.auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'messaging-health',
    });
    return { token, signal };
  }
}

/** The service, for other plugins and the scaffolder module. @public */
export const messagingHealthServiceRef =
  createServiceRef<MessagingHealthService>({
    id: 'messaging-health.service',
    defaultFactory: async service =>
      createServiceFactory({
        service,
        deps: { auth: coreServices.auth, discovery: coreServices.discovery },
        factory: ({ auth, discovery }) =>
          new HttpMessagingHealthService(auth, discovery),
      }),
  });
