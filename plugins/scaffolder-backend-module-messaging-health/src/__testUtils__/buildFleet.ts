import {
  FleetMember,
  FleetMemberState,
  FleetRollback,
} from '@messaging-health/backstage-plugin-common';

const AT = '2026-03-01T03:00:00.000Z';
const TITLES = ['Cantina Aurora', 'Pet Shop Lua Azul'];

/** An invented fleet rollback whose members stand like this, the canary first. */
export function buildFleet(
  states: FleetMemberState[],
  rest: Partial<FleetRollback> = {},
): FleetRollback {
  return {
    id: '33333333-3333-4333-8333-333333333333',
    status: 'running',
    reason: 'A shared release',
    requestedBy: { type: 'user', entityRef: 'user:default/mock' },
    requestedAt: AT,
    updatedAt: AT,
    waveSize: 1,
    wave: 0,
    members: states.map(
      (state, index): FleetMember => ({
        organizationId: `00000000-0000-4000-8000-00000000000${index + 1}`,
        title: TITLES[index],
        entityRef: `group:default/organization-${index + 1}`,
        wave: index,
        state,
        incident: state === 'queued' ? undefined : `INC-00000${index + 1}`,
      }),
    ),
    ...rest,
  };
}
