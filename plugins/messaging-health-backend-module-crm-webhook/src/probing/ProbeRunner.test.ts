import { minute, MINUTE, ProbeWorld, WORKS } from '../__testUtils__/ProbeWorld';

/** Answers that wait until the test lets them go. */
class HeldAnswers {
  private readonly held: Array<() => void> = [];
  private readonly watchers: Array<{ count: number; done: () => void }> = [];
  received = 0;
  mostAtOnce = 0;
  private atOnce = 0;

  hold = async () => {
    this.received += 1;
    this.atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce);
    const released = new Promise<void>(resolve => this.held.push(resolve));
    this.watchers
      .filter(({ count }) => count <= this.received)
      .forEach(({ done }) => done());
    await released;
    this.atOnce -= 1;
    return WORKS;
  };

  /** Resolves once so many requests have arrived in all. */
  arrivalOf(count: number): Promise<void> {
    return new Promise(resolve => {
      if (this.received >= count) {
        resolve();
      } else {
        this.watchers.push({ count, done: resolve });
      }
    });
  }

  release(count = Infinity): void {
    this.held.splice(0, count).forEach(go => go());
  }
}

describe('probing in the background', () => {
  let world: ProbeWorld;
  let answers: HeldAnswers;

  beforeEach(async () => {
    world = new ProbeWorld();
    answers = new HeldAnswers();
    await world.start();
  });
  afterEach(async () => {
    answers.release();
    await world.stop();
  });

  it('keeps no sweep waiting', async () => {
    world.answer = answers.hold;
    const source = world.source();
    const told = await world.observed(source, world.organizations(1));
    expect(told.observations).toEqual([]);
    await answers.arrivalOf(1);
  });

  it('probes once a minute, however often the sweep asks', async () => {
    const source = world.source();
    const organizations = world.organizations(1);
    for (let sweep = 0; sweep < 8; sweep++) {
      await Promise.all([
        world.observe(source, organizations),
        world.observe(source, organizations),
      ]);
      await source.settled();
      world.clock.advance(15_000);
    }
    const told = await world.observed(source, organizations);
    expect(told.figures).toEqual(['1 0: 0/1', '1 1: 0/1']);
    await source.settled();
    expect(world.crm.requests).toHaveLength(3);
  });

  it('spreads the organizations over the minute', async () => {
    const source = world.source({ probe: { concurrencyPerOrigin: 10 } });
    await world.observe(source, world.organizations(10));
    const sentBy: number[] = [];
    for (let tick = 0; tick < 6; tick++) {
      // Those that are due are under way at once: whoever waits, waits for the clock.
      sentBy.push(10 - world.clock.waiting);
      world.clock.advance(10_000);
    }
    await source.settled();
    expect(sentBy).toEqual([2, 4, 6, 9, 10, 10]);
    expect(world.crm.requests).toHaveLength(10);
  });

  it.each([
    ['in all', { concurrency: 3, concurrencyPerOrigin: 3 }, 3],
    ['to one origin', { concurrency: 9, concurrencyPerOrigin: 2 }, 2],
  ])(
    'has so many probes under way at once, and no more, %s',
    async (_name, probe, most) => {
      world.answer = answers.hold;
      const source = world.source({ probe: { ...probe, timeout: '30s' } });
      await world.observe(source, world.organizations(8));
      world.clock.advance(45_000);
      await answers.arrivalOf(most);
      for (let done = 1; done <= 8 - most; done++) {
        answers.release(1);
        await answers.arrivalOf(most + done);
      }
      answers.release();
      await source.settled();
      expect(answers.received).toBe(8);
      expect(answers.mostAtOnce).toBe(most);
    },
  );

  it('lets one slow address hold up no other', async () => {
    const other = new ProbeWorld();
    await other.start();
    world.answer = answers.hold;
    const source = world.source({
      allowedOrigins: [world.crm.url, other.crm.url],
      probe: { concurrencyPerOrigin: 2, timeout: '30s' },
    });
    const answered = new Promise<void>(resolve => {
      other.answer = () => {
        resolve();
        return WORKS;
      };
    });
    await world.observe(source, [
      ...world.organizations(5),
      world.organization(6, `${other.crm.url}/hook`),
    ]);
    world.clock.advance(45_000);
    await answered;
    expect(other.crm.lines).toEqual(['POST /hook']);
    await other.stop();
  });

  it('says honestly that it could not keep up, and probes nobody twice at once', async () => {
    world.answer = answers.hold;
    const source = world.source({
      probe: { concurrency: 1, timeout: '30s' },
    });
    const organizations = world.organizations(2);
    await world.observe(source, organizations);
    await answers.arrivalOf(1);
    world.clock.advance(2 * MINUTE);
    const late = await world.observed(source, organizations);
    expect(late.figures).toEqual([]);
    expect(late.observedUpTo).toEqual(new Date(minute(0).getTime() + 5_000));
    expect(answers.received).toBe(1);

    answers.release();
    await answers.arrivalOf(2);
    answers.release();
    await source.settled();
    world.clock.advance(MINUTE);
    const told = await world.observed(source, organizations);
    // The second one was sent late, so it counts for when it was sent.
    expect(told.figures).toEqual(['1 0: 0/1', '2 2: 0/1']);
  });

  it('probes as seldom as config says', async () => {
    const source = world.source({ probe: { every: '5m' } });
    const organizations = world.organizations(1);
    for (let sweep = 0; sweep < 10; sweep++) {
      await world.observe(source, organizations);
      await source.settled();
      world.clock.advance(MINUTE);
    }
    const told = await world.observed(source, organizations);
    expect(told.figures).toEqual(['1 0: 0/1', '1 5: 0/1']);
    expect(told.observedUpTo).toEqual(minute(10));
  });

  it('probes an organization that is new at once, and one that is gone no more', async () => {
    const source = world.source();
    const [first, second] = world.organizations(2);
    await world.observe(source, [first]);
    await source.settled();
    world.clock.advance(50_000);
    await world.observe(source, [second]);
    await source.settled();
    world.clock.advance(MINUTE);
    await world.observe(source, [second]);
    await source.settled();
    expect(
      world.crm.requests.map(({ headers }) => headers['x-organization-id']),
    ).toEqual([first.id, second.id, second.id]);
  });

  it('stops with the backend, and takes a probe that was broken off for no failure', async () => {
    world.answer = answers.hold;
    const source = world.source({ probe: { timeout: '30s' } });
    const organizations = world.organizations(3);
    await world.observe(source, organizations);
    await answers.arrivalOf(1);
    await source.stop();
    world.clock.advance(2 * MINUTE);
    expect(await world.observe(source, organizations)).toMatchObject({
      kind: 'unavailable',
      because: { message: 'Webhooks are no longer probed here.' },
    });
    expect(answers.received).toBe(1);
    expect(world.warnings).toEqual([]);
  });
});
