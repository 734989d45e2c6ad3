import { QuestionTurns } from './QuestionTurns';

/** A work that goes on until it is let go. */
function createWork() {
  const work = { isRunning: false, finish: () => {} };
  const done = new Promise<void>(resolve => {
    work.finish = resolve;
  });
  const run = async () => {
    work.isRunning = true;
    await done;
    work.isRunning = false;
  };
  return { work, run };
}

const settle = () => new Promise(resolve => setImmediate(resolve));

describe('turns of questions', () => {
  it('lets two be judged at once, and the next once one of them is done', async () => {
    const turns = new QuestionTurns(2, 8);
    const all = Array.from({ length: 3 }, createWork);
    const taken = all.map(({ run }) => turns.take(run));
    await settle();
    expect(all.map(({ work }) => work.isRunning)).toEqual([true, true, false]);
    all[1].work.finish();
    await taken[1];
    await settle();
    expect(all.map(({ work }) => work.isRunning)).toEqual([true, false, true]);
    all.forEach(({ work }) => work.finish());
    await Promise.all(taken);
  });

  it('goes on after a question that failed', async () => {
    const turns = new QuestionTurns(1, 1);
    await expect(
      turns.take(async () => {
        throw new Error('no such figures');
      }),
    ).rejects.toThrow('no such figures');
    expect(await turns.take(async () => 'answer')).toBe('answer');
  });

  it('says when to come again where too many wait', async () => {
    const turns = new QuestionTurns(1, 1);
    const first = createWork();
    const second = createWork();
    const taken = [turns.take(first.run), turns.take(second.run)];
    await expect(turns.take(async () => {})).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message:
        '1 what-if questions are being judged and 1 more wait. Ask again in a few seconds.',
    });
    first.work.finish();
    second.work.finish();
    await Promise.all(taken);
  });

  it('forgets who is gone, whether waiting or just let in', async () => {
    const turns = new QuestionTurns(1, 1);
    const first = createWork();
    const taken = turns.take(first.run);
    const gone = new AbortController();
    const late = createWork();
    const waiting = turns.take(late.run, gone.signal);
    gone.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    // The place in the queue is free again.
    const next = turns.take(async () => 'answer');
    first.work.finish();
    await taken;
    expect(await next).toBe('answer');
    expect(late.work.isRunning).toBe(false);
    await expect(turns.take(late.run, gone.signal)).rejects.toThrow('gone');
    expect(await turns.take(async () => 'again')).toBe('again');
  });
});
