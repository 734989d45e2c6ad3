import { repeat } from './repeat';

describe('repeat', () => {
  it('goes on after a round that fails, and stops when told', async () => {
    let rounds = 0;
    const onError = jest.fn();
    const third = new Promise<void>(resolve => {
      const repetition = repeat(
        async () => {
          rounds += 1;
          if (rounds === 1) {
            throw new Error('first');
          }
          if (rounds === 3) {
            repetition.stop().then(resolve);
          }
        },
        0,
        onError,
      );
    });
    await third;
    expect(rounds).toBe(3);
    expect(onError).toHaveBeenCalledTimes(1);
  });
});
