import { sendSteadily } from './sendSteadily';

/** A clock that only sleeping moves, always a little too far. */
function createTime(late = 0) {
  let at = 1_000;
  return {
    now: () => at,
    pass: (milliseconds: number) => {
      at += milliseconds;
    },
    sleep: async (milliseconds: number) => {
      at += milliseconds + late;
    },
  };
}

describe('a steady load', () => {
  it('sends one message each fiftieth of a second at 50 a second', async () => {
    const time = createTime();
    const sentAt: number[] = [];
    const sent = await sendSteadily({
      rate: 50,
      send: () => sentAt.push(time.now()),
      isOver: () => time.now() >= 1_100,
      ...time,
    });
    expect(sent).toBe(5);
    expect(sentAt).toEqual([1_000, 1_020, 1_040, 1_060, 1_080]);
  });

  it('keeps to the rate although each sleep is too long', async () => {
    const time = createTime(7);
    const sent = await sendSteadily({
      rate: 20,
      send: () => undefined,
      isOver: () => time.now() >= 11_000,
      ...time,
    });
    expect(sent).toBeGreaterThanOrEqual(199);
    expect(sent).toBeLessThanOrEqual(200);
  });

  it('makes up for a time in which nothing could be sent', async () => {
    const time = createTime();
    const numbers: number[] = [];
    await sendSteadily({
      rate: 10,
      send: number => {
        numbers.push(number);
        if (number === 3) {
          time.pass(1_000);
        }
      },
      isOver: () => time.now() >= 3_000,
      ...time,
    });
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, n) => n));
  });

  it('sends nothing once it is over', async () => {
    const time = createTime();
    const numbers: number[] = [];
    const send = (number: number) => numbers.push(number);
    expect(
      await sendSteadily({ rate: 1, send, isOver: () => true, ...time }),
    ).toBe(0);
    expect(numbers).toEqual([]);
  });
});
