import {
  CommunicationKind,
  IncidentSummary,
  isIncidentEnded,
} from '@messaging-health/backstage-plugin-common';
import { Knex } from 'knex';
import { SlaClocks } from '../clocks';
import { MessageTimes } from './planMessage';

/**
 * A message keeps what the one before has promised, and may promise another one. One that
 * went out before the promise was given, and is only now marked as sent, does neither.
 */
export async function keepPromises(of: {
  transaction: Knex.Transaction;
  clocks: SlaClocks;
  incident: Pick<IncidentSummary, 'number' | 'organizationId' | 'status'>;
  kind: CommunicationKind;
  times: MessageTimes;
  entry: number;
}): Promise<void> {
  const { transaction, clocks, kind, entry } = of;
  const { number: incident, organizationId, status } = of.incident;
  const clock = 'next-update';
  const known = (await clocks.of([incident], transaction)).get(incident) ?? [];
  const newest = known.filter(round => round.clock === clock).at(-1);
  const { sentAt, nextUpdateAt } = of.times;
  if (isIncidentEnded(status) || (newest && sentAt < newest.startedAt)) {
    return;
  }
  const moved = { transaction, incident, clock, entry } as const;
  const at = new Date(sentAt);
  if (nextUpdateAt !== undefined) {
    const dueAt = new Date(nextUpdateAt);
    await clocks.windUp({ ...moved, organizationId, at, dueAt });
  } else {
    await clocks.meet({ ...moved, at });
  }
  if (kind === 'stabilization' && nextUpdateAt === undefined) {
    await clocks.stop({ transaction, incident, clocks: [clock], at });
  }
}
