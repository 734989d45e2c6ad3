import { Shutdown } from './Shutdown';

describe('Shutdown', () => {
  it('stops the last first, each once, and goes on after a failure', async () => {
    const stopped: string[] = [];
    const onError = jest.fn();
    const shutdown = new Shutdown();
    shutdown.add(async () => stopped.push('database'));
    shutdown.add(async () => {
      throw new Error('stuck');
    });
    shutdown.add(async () => stopped.push('server'));

    await Promise.all([shutdown.run(onError), shutdown.run(onError)]);
    expect(stopped).toEqual(['server', 'database']);
    expect(onError).toHaveBeenCalledTimes(1);
  });
});
