import { FleetRollback } from '@messaging-health/backstage-plugin-common';
import { nameActor } from '../timeline/nameActor';
import { FleetRecord } from './FleetRecord';

/** A fleet rollback as the world sees it. */
export function toFleetRollback({
  version: _,
  decisions,
  ...fleet
}: FleetRecord): FleetRollback {
  return {
    ...fleet,
    decisions: decisions.map(({ told: __, by, ...decision }) => ({
      ...decision,
      by: nameActor(by),
    })),
  };
}
