import { InputError, ServiceUnavailableError } from '@backstage/errors';
import {
  FakeClock,
  InstantClock,
  inventOrganization,
  MemoryIntake,
  MemoryLogger,
} from '@messaging-health/backstage-plugin-node/testUtils';
import { ObservationSubscriber } from './ObservationSubscriber';

const TOPIC = 'messaging-health.observations';
const organization = inventOrganization();

function eventOf(id: string, changes: object = {}) {
  return {
    topic: TOPIC,
    eventPayload: {
      sender: 'n8n',
      observations: [
        {
          id,
          organizationId: organization.id,
          signal: 'stage-move',
          at: '2026-03-01T03:00:30Z',
          total: 4,
          failed: 1,
          ...changes,
        },
      ],
    },
  };
}

describe('ObservationSubscriber', () => {
  let intake: MemoryIntake;
  let logger: MemoryLogger;

  const subscriberWith = (
    clock: FakeClock | InstantClock,
    maximumWaiting = 10,
  ) => {
    intake = new MemoryIntake([organization]);
    logger = new MemoryLogger();
    return new ObservationSubscriber(
      { topic: TOPIC, retryForMilliseconds: 20_000, maximumWaiting },
      { intake, clock, logger },
    );
  };
  const started = () => {
    const clock = new InstantClock();
    const subscriber = subscriberWith(clock);
    subscriber.start();
    return { clock, subscriber };
  };

  it('stores what an event brings, and a repeat of it once', async () => {
    const { subscriber } = started();
    await subscriber.take(eventOf('one'));
    await subscriber.take(eventOf('one'));
    await subscriber.take(eventOf('other'));
    expect(intake.figures).toEqual(['…01 stage-move 03:00 2/8']);
    expect(logger.lines).toEqual([]);
  });

  it('refuses what can not be read, and goes on', async () => {
    const { subscriber } = started();
    await subscriber.take({ topic: TOPIC, eventPayload: null });
    await subscriber.take(eventOf('one', { total: -1 }));
    await subscriber.take(eventOf('two'));
    expect(subscriber.tally).toEqual({ stored: 1, refused: 2, lost: 0 });
    expect(logger.lines).toEqual([
      expect.stringContaining('was refused and nothing of it stored. payload:'),
    ]);
  });

  it('does not try again what the core refuses', async () => {
    const { subscriber, clock } = started();
    intake.failure = new InputError('observations[0].at is too old.');
    const before = clock.now();
    await subscriber.take(eventOf('one'));
    expect(clock.now()).toEqual(before);
    expect(subscriber.tally.refused).toBe(1);
    expect(logger.lines.join()).toContain('observations[0].at is too old.');
  });

  it('waits for the core to start', async () => {
    const subscriber = subscriberWith(new InstantClock());
    const taken = subscriber.take(eventOf('one'));
    await new Promise(resolve => setImmediate(resolve));
    expect(intake.requests).toEqual([]);
    subscriber.start();
    await taken;
    expect(intake.figures).toHaveLength(1);
  });

  it('tries again until the database is back', async () => {
    const clock = new FakeClock();
    const subscriber = subscriberWith(clock);
    subscriber.start();
    intake.failure = new ServiceUnavailableError('no database');
    const taken = subscriber.take(eventOf('one'));
    for (const wait of [500, 1000, 2000]) {
      await until(() => clock.waiting === 1);
      clock.advance(wait);
    }
    await until(() => clock.waiting === 1);
    intake.failure = undefined;
    clock.advance(4000);
    await taken;
    expect(intake.figures).toEqual(['…01 stage-move 03:00 1/4']);
    expect(subscriber.tally).toEqual({ stored: 1, refused: 0, lost: 0 });
  });

  it('gives up after a while, and tells what was lost', async () => {
    const { subscriber, clock } = started();
    intake.failure = new Error('password in a message of the database');
    const before = clock.now().getTime();
    await subscriber.take(eventOf('one'));
    expect(clock.now().getTime() - before).toBeLessThanOrEqual(20_000);
    expect(clock.now().getTime() - before).toBeGreaterThan(10_000);
    expect(subscriber.tally).toEqual({ stored: 0, refused: 0, lost: 1 });
    expect(logger.lines).toEqual([
      expect.stringContaining('with 1 observations was lost (the last try:'),
    ]);
    expect(logger.lines.join()).not.toContain('password');
  });

  it('holds no more events than it is told to', async () => {
    const subscriber = subscriberWith(new FakeClock(), 2);
    const taken = ['a', 'b', 'c'].map(id => subscriber.take(eventOf(id)));
    await taken[2];
    expect(subscriber.tally.lost).toBe(1);
    subscriber.start();
    await Promise.all(taken);
    expect(subscriber.tally).toEqual({ stored: 2, refused: 0, lost: 1 });
  });

  it('loses what waits when the backend stops, and says so', async () => {
    const clock = new FakeClock();
    const subscriber = subscriberWith(clock);
    subscriber.start();
    intake.failure = new ServiceUnavailableError('no database');
    const taken = subscriber.take(eventOf('one'));
    await until(() => clock.waiting === 1);
    subscriber.stop();
    await taken;
    expect(logger.lines.join()).toContain('was lost (the backend stops)');
  });
});

/** Lets what is under way go on, until it has got somewhere. */
async function until(reached: () => boolean): Promise<void> {
  while (!reached()) {
    await new Promise(resolve => setImmediate(resolve));
  }
}
