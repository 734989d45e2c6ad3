/** Does the work for each item, at most `most` at once. Rejects when all are through, with the first failure. */
export async function inParallel<Item>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const left = [...items];
  const takeOver = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) {
      await work(item);
    }
  };
  const workers = await Promise.allSettled(
    Array.from({ length: Math.min(most, items.length) }, takeOver),
  );
  for (const worker of workers) {
    if (worker.status === 'rejected') {
      throw worker.reason;
    }
  }
}
