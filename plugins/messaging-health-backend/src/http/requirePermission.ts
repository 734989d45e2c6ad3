import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';

/** Throws `NotAllowedError`, which names the permission and whom to ask for it. */
export async function requirePermission(
  deps: { permissions: PermissionsService; permissionContact?: string },
  permission: BasicPermission,
  credentials: BackstageCredentials,
): Promise<void> {
  const [decision] = await deps.permissions.authorize([{ permission }], {
    credentials,
  });
  if (decision.result !== AuthorizeResult.ALLOW) {
    const contact = deps.permissionContact ?? "the portal's administrators";
    throw new NotAllowedError(
      `This needs the permission ${permission.name}. Ask ${contact} for it.`,
    );
  }
}
