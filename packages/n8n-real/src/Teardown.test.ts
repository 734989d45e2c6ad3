import { Teardown } from './Teardown';

describe('the teardown', () => {
  it('ends the newest first', async () => {
    const teardown = new Teardown();
    const ended: string[] = [];
    for (const name of ['first', 'second', 'third']) {
      teardown.add(name, async () => void ended.push(name));
    }
    await teardown.run(() => undefined);
    expect(ended).toEqual(['third', 'second', 'first']);
  });

  it('ends the others where one fails, and says which', async () => {
    const teardown = new Teardown();
    const told: string[] = [];
    let isEnded = false;
    teardown.add('the older', async () => {
      isEnded = true;
    });
    teardown.add('the stubborn', async () => {
      throw new Error('it stays');
    });
    await teardown.run(line => told.push(line));
    expect(isEnded).toBe(true);
    expect(told).toEqual(['Could not end the stubborn: Error: it stays']);
  });

  it('ends each once, whoever asks, and lets all wait for it', async () => {
    const teardown = new Teardown();
    let count = 0;
    let finish: () => void = () => undefined;
    teardown.add('the slow', async () => {
      count += 1;
      await new Promise<void>(resolve => {
        finish = resolve;
      });
    });
    const both = Promise.all([
      teardown.run(() => undefined),
      teardown.run(() => undefined),
    ]);
    finish();
    await both;
    expect(count).toBe(1);
  });
});
