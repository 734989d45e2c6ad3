import { forecastOf, forecastOfSteps } from './forecastOf';

const MINUTE = 60_000;
const minutes = (...values: number[]) => values.map(value => value * MINUTE);
const clock = {
  clock: 'rollback' as const,
  startedAt: '2026-03-01T03:00:00.000Z',
  dueAt: '2026-03-01T03:30:00.000Z',
};
const after = (elapsed: number) =>
  new Date(Date.parse(clock.startedAt) + elapsed * MINUTE);

describe('forecastOf', () => {
  it('stands on the organization where it has five times of its own', () => {
    const past = {
      organization: minutes(10, 20, 12, 14, 16),
      fleet: minutes(1),
    };
    expect(forecastOf({ clock, past, now: after(0) })).toEqual({
      clock: 'rollback',
      basis: 'organization',
      samples: 5,
      expectedAt: '2026-03-01T03:14:00.000Z',
      latestAt: '2026-03-01T03:20:00.000Z',
      inTime: 'likely',
    });
  });

  it('stands on the fleet where the organization has fewer', () => {
    const past = {
      organization: minutes(1, 1, 1, 1),
      fleet: minutes(20, 25, 40),
    };
    expect(forecastOf({ clock, past, now: after(0) })).toMatchObject({
      basis: 'fleet',
      samples: 3,
      expectedAt: '2026-03-01T03:25:00.000Z',
      inTime: 'at-risk',
    });
  });

  it('counts only what took longer than it runs already', () => {
    const past = { organization: minutes(5, 5, 5, 28, 50), fleet: [] };
    expect(forecastOf({ clock, past, now: after(29) })).toMatchObject({
      expectedAt: '2026-03-01T03:50:00.000Z',
      inTime: 'unlikely',
    });
  });

  it('says nothing where the past tells nothing', () => {
    const none = { organization: [], fleet: [] };
    expect(forecastOf({ clock, past: none, now: after(1) })).toBeUndefined();
    const faster = { organization: [], fleet: minutes(1, 2) };
    expect(forecastOf({ clock, past: faster, now: after(3) })).toBeUndefined();
  });
});

describe('forecastOfSteps', () => {
  const past = (...of: number[]) => ({
    organization: [],
    fleet: minutes(...of),
  });

  it('sums up what the steps that are not done took before', () => {
    const forecast = forecastOfSteps({
      clock,
      now: after(10),
      steps: [
        { startedAt: after(9).toISOString(), past: past(2, 2, 4) },
        { past: past(5, 6, 7) },
      ],
    });
    expect(forecast).toEqual({
      clock: 'rollback',
      basis: 'fleet',
      samples: 3,
      expectedAt: '2026-03-01T03:17:00.000Z',
      latestAt: '2026-03-01T03:20:00.000Z',
      inTime: 'likely',
    });
  });

  it('expects the end at once of a step that runs for longer than ever', () => {
    const forecast = forecastOfSteps({
      clock,
      now: after(28),
      steps: [
        { startedAt: after(1).toISOString(), past: past(2) },
        { past: past(3) },
      ],
    });
    expect(forecast).toMatchObject({
      expectedAt: '2026-03-01T03:31:00.000Z',
      inTime: 'unlikely',
    });
  });

  it('says nothing where no step is left, or one has no past', () => {
    expect(
      forecastOfSteps({ clock, now: after(1), steps: [] }),
    ).toBeUndefined();
    const steps = [{ past: past(1) }, { past: past() }];
    expect(forecastOfSteps({ clock, now: after(1), steps })).toBeUndefined();
  });
});
