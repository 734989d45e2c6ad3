/** Lets everything run that waits for nothing but other promises and the database, until something is true. */
export async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 2000; turn++) {
    if (await condition()) {
      return;
    }
    await new Promise(resolve => setImmediate(resolve));
  }
  throw new Error('It never came true.');
}
