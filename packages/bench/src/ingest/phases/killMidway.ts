import { setTimeout as sleep } from 'node:timers/promises';
import { packBatch } from '../sending/PushedBatch';
import { Outcome, Sender } from '../sending/Sender';
import { BATCH } from '../settings';
import { Stage } from '../Stage';

/** Of every so many answers, one is lost: stored, and not acknowledged. */
const LOSES_EVERY = 8;
/** Each kill comes so much later after an acknowledgement, in milliseconds: at another place of the work. */
const APART = 15;

/**
 * The backend is killed (`kill -9`) each time another part of the batches is
 * acknowledged, and started again, while the sender goes on and repeats what was
 * not acknowledged. Some answers are lost on the way as well.
 */
export async function killMidway(
  { source, replica }: Pick<Stage, 'source' | 'replica'>,
  options: { batches: number; kills: number },
): Promise<Outcome> {
  const { batches, kills } = options;
  const sender = new Sender([replica.url], LOSES_EVERY);
  const packed = Array.from({ length: batches }, (_, index) =>
    packBatch(source.take(BATCH, 20), index % 2 === 0),
  );
  const part = Math.floor(batches / (kills + 1));
  const restarts: Array<Promise<void>> = [];
  let giveUp: (error: unknown) => void = () => {};
  const failure = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  const killAfter = async (milliseconds: number) => {
    await sleep(milliseconds);
    await replica.kill();
    await replica.start();
  };
  try {
    const sending = sender.send(packed, acknowledged => {
      if (acknowledged % part === 0 && restarts.length < kills) {
        restarts.push(killAfter(restarts.length * APART).catch(giveUp));
      }
    });
    return await Promise.race([sending, failure]);
  } finally {
    sender.close();
    await Promise.all(restarts);
  }
}
