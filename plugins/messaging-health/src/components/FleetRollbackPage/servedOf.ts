import { FleetMember } from '@messaging-health/backstage-plugin-common';

/** How many of some members are proved to be served again. */
export function servedOf(
  members: ReadonlyArray<Pick<FleetMember, 'state'>>,
): number {
  return members.filter(
    ({ state }) => state === 'served' || state === 'finished',
  ).length;
}
