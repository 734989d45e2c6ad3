import { mockServices } from '@backstage/backend-test-utils';
import {
  FakeClock,
  InstantClock,
} from '@messaging-health/backstage-plugin-node/testUtils';
import { describeOnDatabases } from '../../database/__testUtils__/describeOnDatabases';
import { LEASE_MILLISECONDS, testOptions } from '../__testUtils__';
import { SwitchTurns } from './SwitchTurns';

describeOnDatabases('turns at an automation instance', createDatabase => {
  async function setUp() {
    const knex = await createDatabase();
    const clock = new InstantClock();
    const replica = (name: string) =>
      new SwitchTurns({
        knex,
        clock,
        pacemaker: new FakeClock(),
        options: testOptions(),
        replica: name,
        logger: mockServices.logger.mock(),
      });
    return { clock, replica };
  }
  const never = new AbortController().signal;

  it('are taken one at a time, on two replicas and within one', async () => {
    const { replica } = await setUp();
    const turns = [replica('a'), replica('b')];
    let here = 0;
    let most = 0;
    const done: number[] = [];
    await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        turns[index % 2].take('default', never, async () => {
          here += 1;
          most = Math.max(most, here);
          await new Promise(resolve => setImmediate(resolve));
          here -= 1;
          done.push(index);
        }),
      ),
    );
    expect(most).toBe(1);
    expect(done.sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('are given back unused by who does not wait any more in the instant they come', async () => {
    const { replica } = await setUp();
    const stop = new AbortController();
    const began = jest.fn(async () => 'too late');
    let free: () => void = () => undefined;
    const held = new Promise<void>(resolve => {
      free = resolve;
    });
    const [a, b] = [replica('a'), replica('b')];
    const before = a.take('default', never, () => held);
    const late = a.take('default', stop.signal, began);
    free();
    await before;
    // Its turn has come here, and it asks the database for the row.
    stop.abort(new Error('past its time'));
    await expect(late).rejects.toThrow('past its time');
    expect(began).not.toHaveBeenCalled();
    expect(await b.take('default', never, async () => 'mine')).toBe('mine');
  });

  it('of two instances do not wait for each other', async () => {
    const { replica } = await setUp();
    const seen = await replica('a').take('one', never, () =>
      replica('b').take('two', never, async () => 'both'),
    );
    expect(seen).toBe('both');
  });

  it('run out when their holder dies, and are given back when its work fails', async () => {
    const { clock, replica } = await setUp();
    let die: () => void = () => undefined;
    const dead = new Promise<void>(resolve => {
      die = resolve;
    });
    const began = new Promise<void>(resolve => {
      void replica('dead').take('default', never, async () => {
        resolve();
        await dead;
      });
    });
    await began;
    const before = clock.now().getTime();
    await expect(
      replica('b').take('default', never, async () => {
        throw new Error('refused');
      }),
    ).rejects.toThrow('refused');
    expect(clock.now().getTime() - before).toBeGreaterThanOrEqual(
      LEASE_MILLISECONDS,
    );
    const afterwards = clock.now().getTime();
    await replica('c').take('default', never, async () => undefined);
    expect(clock.now().getTime()).toBe(afterwards);
    die();
  });
});
