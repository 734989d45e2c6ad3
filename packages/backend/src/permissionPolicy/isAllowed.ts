import {
  confirmPermission,
  gateReadPermission,
  healthReadPermission,
  incidentReadPermission,
  messagingHealthPermissions,
} from '@messaging-health/backstage-plugin-common';
import { RoleGroups } from './RoleGroups';

const PREFIX = 'messaging-health.';

/** Anybody's template may ask whether it may activate v2. */
const forEveryone = [healthReadPermission, gateReadPermission];
const forReaders = [...forEveryone, incidentReadPermission];

const grants: Record<keyof RoleGroups, ReadonlyArray<{ name: string }>> = {
  incidentCommander: messagingHealthPermissions,
  crmOperations: [...forReaders, confirmPermission],
  communication: forReaders,
};

/**
 * May a signed-in person who owns through `ownershipEntityRefs` do this? A
 * permission of Messaging Health that is in nobody's list is refused to all;
 * other plugins' permissions are not this portal's concern and are allowed.
 */
export function isAllowed(
  permissionName: string,
  ownershipEntityRefs: string[],
  groups: RoleGroups,
): boolean {
  if (!permissionName.startsWith(PREFIX)) {
    return true;
  }
  const roles = (Object.keys(grants) as Array<keyof RoleGroups>).filter(role =>
    ownershipEntityRefs.includes(groups[role]),
  );
  return [...forEveryone, ...roles.flatMap(role => grants[role])].some(
    permission => permission.name === permissionName,
  );
}
