import { packBatch } from '../sending/PushedBatch';
import { Outcome, Sender } from '../sending/Sender';
import { BATCH } from '../settings';
import { Stage } from '../Stage';

/**
 * Two replicas on one database take batches at the same time, every fifth batch both
 * of them at once; one is killed midway.
 */
export async function shareAmongReplicas(
  { source, replica, startReplica }: Stage,
  batches: number,
): Promise<Outcome> {
  const second = await startReplica();
  const sender = new Sender([replica.url, second.url]);
  const packed = Array.from({ length: batches }).flatMap((_, index) => {
    const batch = packBatch(source.take(BATCH, 20), index % 2 === 0);
    return index % 5 === 0 ? [batch, batch] : [batch];
  });
  const middle = Math.floor(packed.length / 2);
  let death: Promise<void> | undefined;
  try {
    return await sender.send(packed, acknowledged => {
      if (acknowledged >= middle && !death) {
        death = second.kill();
      }
    });
  } finally {
    await death;
    sender.close();
  }
}
