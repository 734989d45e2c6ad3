import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  administerPermission,
  confirmPermission,
  incidentReadPermission,
  operationExecutePermission,
  OrganizationOverview,
} from '@messaging-health/backstage-plugin-common';

/** What the caller may do, asked in one go. */
export async function readAllowed(
  permissions: PermissionsService,
  credentials: BackstageCredentials,
): Promise<OrganizationOverview['allowed']> {
  const [readIncidents, operate, confirm, administer] = (
    await permissions.authorize(
      [
        { permission: incidentReadPermission },
        { permission: operationExecutePermission },
        { permission: confirmPermission },
        { permission: administerPermission },
      ],
      { credentials },
    )
  ).map(({ result }) => result === AuthorizeResult.ALLOW);
  return { readIncidents, operate, confirm, administer };
}
