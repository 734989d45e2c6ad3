import { BareTable } from '../BareTable';
import { packBatch } from '../sending/PushedBatch';
import { Sender } from '../sending/Sender';
import { BATCH } from '../settings';
import { Stage } from '../Stage';

/** Observations a second, of the same observations one right after the other. */
export interface Pair {
  bare: number;
  pushed: number;
}

/** All rounds, by how the requests were sent. */
export interface Rates {
  plain: Pair[];
  gzip: Pair[];
}

/** Measures insertions and requests in turns, so that both meet the same machine and tables of the same size. */
export async function measureRates(
  { knex, source, replica }: Pick<Stage, 'knex' | 'source' | 'replica'>,
  options: { rounds: number; batches: number },
): Promise<Rates> {
  const table = new BareTable(knex);
  await table.create();
  const sender = new Sender([replica.url]);
  const perSecond = async (work: () => Promise<unknown>) => {
    global.gc?.();
    const start = performance.now();
    await work();
    const seconds = (performance.now() - start) / 1000;
    return Math.round((options.batches * BATCH) / seconds);
  };
  const measure = async (isCompressed: boolean, isBareFirst: boolean) => {
    const made = Array.from({ length: options.batches }, () =>
      source.take(BATCH),
    );
    const rows = made.map(batch => table.rowsOf(batch, new Date()));
    const packed = made.map(batch => packBatch(batch, isCompressed));
    const pair: Pair = { bare: 0, pushed: 0 };
    const bare = async () => {
      pair.bare = await perSecond(() => table.insert(rows));
    };
    const push = async () => {
      pair.pushed = await perSecond(() => sender.send(packed));
    };
    for (const work of isBareFirst ? [bare, push] : [push, bare]) {
      await work();
    }
    return pair;
  };
  // Compilers and caches become warm.
  await measure(false, true);
  await measure(true, false);
  const rates: Rates = { plain: [], gzip: [] };
  for (let round = 0; round < options.rounds; round++) {
    const isBareFirst = round % 2 === 0;
    rates.plain.push(await measure(false, isBareFirst));
    rates.gzip.push(await measure(true, isBareFirst));
  }
  sender.close();
  return rates;
}
