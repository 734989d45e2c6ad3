import { TurnQueue } from './TurnQueue';

describe('TurnQueue', () => {
  const { signal } = new AbortController();

  it('lets one at a time through for a key, also after a failure', async () => {
    const queue = new TurnQueue();
    const seen: string[] = [];
    const work = (name: string) => async () => {
      seen.push(`${name} begins`);
      await new Promise(resolve => setImmediate(resolve));
      seen.push(`${name} ends`);
      if (name === 'a') {
        throw new Error('a failed');
      }
    };
    const first = queue.take('default', signal, work('a'));
    const second = queue.take('default', signal, work('b'));
    await expect(first).rejects.toThrow('a failed');
    await second;
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('never begins what nobody waits for any more', async () => {
    const queue = new TurnQueue();
    const stopped = new AbortController();
    let letGo: () => void = () => undefined;
    const first = queue.take(
      'default',
      signal,
      () =>
        new Promise<void>(resolve => {
          letGo = resolve;
        }),
    );
    const work = jest.fn();
    const second = queue.take('default', stopped.signal, work);
    stopped.abort(new Error('too late'));
    await new Promise(resolve => setImmediate(resolve));
    letGo();
    await first;
    await expect(second).rejects.toThrow('too late');
    expect(work).not.toHaveBeenCalled();
  });
});
