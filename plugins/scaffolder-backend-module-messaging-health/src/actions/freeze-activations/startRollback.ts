import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ForwardedError, ResponseError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Operation } from '@messaging-health/backstage-plugin-common';
import { MessagingHealthService } from '@messaging-health/backstage-plugin-node';
import { isConnectionTrouble } from '../../following/isConnectionTrouble';
import { resolveOrganization } from './resolveOrganization';

/** What {@link startRollback} needs. */
export interface StartRollbackOptions {
  organization: string;
  reason: string;
  catalog: CatalogService;
  messagingHealth: MessagingHealthService;
  credentials: BackstageCredentials;
  signal?: AbortSignal;
}

/** Starts a rollback, or joins and resumes the unfinished one. Safe to repeat. */
export async function startRollback(
  options: StartRollbackOptions,
): Promise<Operation> {
  const { catalog, messagingHealth, credentials, signal, reason } = options;
  const { id } = await resolveOrganization(
    options.organization,
    catalog,
    credentials,
  );
  try {
    return await messagingHealth.startOperation(
      {
        kind: 'rollback',
        organizationId: id,
        reason,
        ifUnfinished: 'resume',
      },
      { credentials, signal },
    );
  } catch (error) {
    if (isConnectionTrouble(error)) {
      throw error;
    }
    // The cause bears the backend's own words; "Request failed with 409" says nothing.
    throw new ForwardedError(
      'The rollback could not be started',
      ResponseError.is(error) ? error.cause : error,
    );
  }
}
