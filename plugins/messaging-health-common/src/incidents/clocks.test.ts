import { newestRounds, SlaClock, slaStateAt } from './clocks';

const DUE = '2026-03-01T03:15:00.000Z';
const at = (time: string) => new Date(`2026-03-01T${time}Z`);
const instant = (time: string) => at(time).toISOString();

describe('slaStateAt', () => {
  it.each([
    ['running until it is due', {}, '03:14:59.999', 'running'],
    ['running in the instant in which it is due', {}, '03:15:00', 'running'],
    ['missed after that', {}, '03:15:00.001', 'missed'],
    ['met in time', { metAt: instant('03:15:00') }, '09:00:00', 'met'],
    [
      'missed where it was met late',
      { metAt: instant('03:15:00.001') },
      '09:00:00',
      'missed',
    ],
    [
      'stopped where nothing was owed any more in time',
      { stoppedAt: instant('03:10:00') },
      '09:00:00',
      'stopped',
    ],
    [
      'missed where it was stopped too late',
      { stoppedAt: instant('03:20:00') },
      '09:00:00',
      'missed',
    ],
  ])('is %s', (_, changes, now, state) => {
    expect(slaStateAt({ dueAt: DUE, ...changes }, at(now))).toBe(state);
  });
});

describe('newestRounds', () => {
  const round = (clock: SlaClock['clock'], number: number): SlaClock => ({
    clock,
    round: number,
    startedAt: instant('03:00:00'),
    dueAt: DUE,
    state: 'running',
    warned: [],
  });

  it('keeps of each clock what is owed now, in the order of their due times', () => {
    const clocks = [
      round('next-update', 1),
      round('next-update', 3),
      round('next-update', 2),
      round('diagnosis', 1),
    ];
    expect(newestRounds(clocks)).toEqual([clocks[3], clocks[1]]);
    expect(newestRounds([])).toEqual([]);
  });
});
