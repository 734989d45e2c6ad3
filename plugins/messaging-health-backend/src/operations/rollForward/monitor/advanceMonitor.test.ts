import { testOptions } from '../../__testUtils__';
import { advanceMonitor } from './advanceMonitor';
import { MonitorState } from './MonitorState';

const options = testOptions().rollForward.monitor;
const START = Date.parse('2026-03-01T03:00:00Z');
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Looks at these seconds; a minus says that there was no data. */
function watch(looks: number[], from?: MonitorState): MonitorState {
  const state = looks.reduce<MonitorState | undefined>(
    (before, look) =>
      advanceMonitor(
        before,
        {
          at: new Date(START + Math.abs(look) * SECOND),
          hasData: !Object.is(Math.sign(look), -1) && !Object.is(look, -0),
        },
        options,
      ),
    from,
  );
  if (!state) {
    throw new Error('No look');
  }
  return state;
}

/** Every 15 s from one second to another, inclusive. */
const steady = (from: number, to: number, sign = 1) =>
  Array.from(
    { length: (to - from) / 15 + 1 },
    (_, n) => sign * (from + n * 15),
  );

describe("the monitor's clock", () => {
  it('begins at nothing', () => {
    expect(watch([0])).toMatchObject({
      heldMilliseconds: 0,
      looks: 1,
      restarts: 0,
      hasData: true,
    });
  });

  it('counts the time between looks with data', () => {
    expect(watch(steady(0, 1800))).toMatchObject({
      heldMilliseconds: 30 * MINUTE,
      looks: 121,
      restarts: 0,
    });
  });

  it('stands still without data, and goes on where it stood', () => {
    const looks = [
      ...steady(0, 60),
      ...steady(75, 240, -1),
      ...steady(225, 300),
    ];
    expect(watch([...steady(0, 60), ...steady(75, 210, -1)])).toMatchObject({
      heldMilliseconds: MINUTE,
      hasData: false,
      silentSince: '2026-03-01T03:01:00.000Z',
    });
    expect(watch(looks).restarts).toBe(0);
    expect(
      watch([...steady(0, 60), ...steady(75, 210, -1), ...steady(225, 300)]),
    ).toMatchObject({
      heldMilliseconds: MINUTE + 75 * SECOND,
      silentSince: undefined,
      restarts: 0,
    });
  });

  it('begins anew after more than 3 min without data, and counts that once', () => {
    const exactly = [...steady(0, 60), ...steady(75, 240, -1)];
    expect(watch(exactly)).toMatchObject({
      heldMilliseconds: MINUTE,
      restarts: 0,
    });
    const more = [...exactly, ...steady(255, 600, -1)];
    expect(watch(more)).toMatchObject({ heldMilliseconds: 0, restarts: 1 });
    expect(watch([...more, ...steady(615, 645)])).toMatchObject({
      heldMilliseconds: 30 * SECOND,
      restarts: 1,
    });
  });

  it('begins anew where data comes back too late for any look to have seen it', () => {
    expect(watch([...steady(0, 60), -75, 300, 315])).toMatchObject({
      heldMilliseconds: 15 * SECOND,
      restarts: 1,
    });
  });

  it('credits one interval at most for a time in which nobody looked', () => {
    const state = watch([...steady(0, 60), 120]);
    expect(state).toMatchObject({ heldMilliseconds: 75 * SECOND, restarts: 0 });
  });

  it('begins anew where nobody looked for more than 3 min', () => {
    expect(watch([...steady(0, 60), 300, 315])).toMatchObject({
      heldMilliseconds: 15 * SECOND,
      restarts: 1,
    });
  });

  it('credits nothing backwards, on a replica whose clock is behind', () => {
    expect(watch([...steady(0, 60), 30])).toMatchObject({
      heldMilliseconds: MINUTE,
      restarts: 0,
    });
  });

  it('is the same whoever goes on from what was kept', () => {
    const first = watch(steady(0, 300));
    const stored: MonitorState = JSON.parse(JSON.stringify(first));
    expect(watch(steady(315, 900), stored)).toEqual(watch(steady(0, 900)));
  });
});
