import { Outcome, Sender } from '../sending/Sender';
import { packBatch } from '../sending/PushedBatch';
import { BATCH } from '../settings';
import { Stage } from '../Stage';

/**
 * Every fifth batch is sent again: in turns at the same time, right after, and mixed
 * with new observations. Some are compressed, some observations come late.
 */
export async function repeatBatches(
  { source, replica }: Pick<Stage, 'source' | 'replica'>,
  batches: number,
): Promise<Outcome> {
  const sender = new Sender([replica.url]);
  const all = Array.from({ length: batches }).flatMap((_, index) => {
    const observations = source.take(BATCH, 10);
    const batch = packBatch(observations, index % 2 === 0);
    if (index % 5 !== 0) {
      return [batch];
    }
    const mix = () =>
      packBatch(
        [...observations.slice(BATCH / 2), ...source.take(BATCH / 2)],
        false,
      );
    // Neighbours are sent at the same time.
    switch ((index / 5) % 3) {
      case 0:
        return [batch, batch];
      case 1:
        return [batch, mix()];
      default:
        return [batch, batch, batch, mix()];
    }
  });
  const outcome = await sender.send(all);
  // And once more, long after.
  const again = await sender.send(all.filter((_, index) => index % 5 === 0));
  sender.close();
  return {
    ...outcome,
    accepted: outcome.accepted + again.accepted,
    repeated: outcome.repeated + again.repeated,
    cut: outcome.cut + again.cut,
    lost: outcome.lost + again.lost,
    unreachable: outcome.unreachable + again.unreachable,
    refused: addUp(outcome.refused, again.refused),
  };
}

function addUp(
  one: Record<string, number>,
  other: Record<string, number>,
): Record<string, number> {
  const statuses = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    [...statuses].map(status => [
      status,
      (one[status] ?? 0) + (other[status] ?? 0),
    ]),
  );
}
