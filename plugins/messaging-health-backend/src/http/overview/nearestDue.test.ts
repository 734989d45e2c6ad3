import { SlaClock } from '@messaging-health/backstage-plugin-common';
import { nearestDue } from './nearestDue';

const clock = (
  id: SlaClock['clock'],
  minute: number,
  changes: Partial<SlaClock> = {},
): SlaClock => ({
  clock: id,
  round: 1,
  startedAt: '2026-03-01T03:00:00.000Z',
  dueAt: `2026-03-01T03:${minute}:00.000Z`,
  state: 'running',
  warned: [],
  ...changes,
});

describe('what is owed next', () => {
  it('is the running clock that ends first, also when it is past', () => {
    expect(
      nearestDue([
        clock('rollback', 30),
        clock('diagnosis', 15, { state: 'missed' }),
        clock('next-update', 45),
      ]),
    ).toEqual({ clock: 'diagnosis', dueAt: '2026-03-01T03:15:00.000Z' });
  });

  it('is neither what happened nor what is owed no more', () => {
    expect(
      nearestDue([
        clock('diagnosis', 15, { metAt: '2026-03-01T03:05:00.000Z' }),
        clock('rollback', 30, { stoppedAt: '2026-03-01T03:06:00.000Z' }),
        clock('next-update', 45),
      ]),
    ).toEqual({ clock: 'next-update', dueAt: '2026-03-01T03:45:00.000Z' });
    expect(nearestDue([])).toBeUndefined();
  });
});
