import { FleetRollback, say } from '@messaging-health/backstage-plugin-common';
import { links } from './links';
import { RoleNotifier } from './RoleNotifier';

/** Asks the incident commander to decide about a fleet rollback that stands still. Never rejects. */
export async function tellFleetStopped(
  notifier: Pick<RoleNotifier, 'tell'>,
  { id, members, stop }: FleetRollback,
): Promise<void> {
  const troubled = members.find(
    ({ state }) => state === 'failed' || state === 'refused',
  );
  await notifier.tell(['incidentCommander'], {
    title: say('fleet.notify.stopped', {
      organization: troubled?.title ?? '?',
    }),
    description: stop?.statement.text ?? '',
    link: links.fleetRollback(id),
    severity: 'critical',
    scope: `fleet-rollback:${id}:${stop?.at}`,
  });
}
