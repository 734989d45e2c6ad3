import { setTimeout as sleep } from 'node:timers/promises';
import { packBatch } from '../sending/PushedBatch';
import { Outcome, Sender } from '../sending/Sender';
import { BATCH } from '../settings';
import { Stage } from '../Stage';

/** Each kill comes so much later after an acknowledgement, in milliseconds: at another place of the work. */
const APART = 15;

/**
 * The backend is killed (`kill -9`) each time another part of the batches is
 * acknowledged, and started again, while the sender goes on and repeats what was
 * not acknowledged.
 */
export async function killMidway(
  { source, replica }: Pick<Stage, 'source' | 'replica'>,
  options: { batches: number; kills: number },
): Promise<Outcome> {
  const { batches, kills } = options;
  const sender = new Sender([replica.url]);
  const packed = Array.from({ length: batches }, (_, index) =>
    packBatch(source.take(BATCH, 20), index % 2 === 0),
  );
  const part = Math.floor(batches / (kills + 1));
  const restarts: Array<Promise<void>> = [];
  const killAfter = async (milliseconds: number) => {
    await sleep(milliseconds);
    await replica.kill();
    await replica.start();
  };
  try {
    return await sender.send(packed, acknowledged => {
      if (acknowledged % part === 0 && restarts.length < kills) {
        restarts.push(killAfter(restarts.length * APART));
      }
    });
  } finally {
    await Promise.all(restarts);
    sender.close();
  }
}
