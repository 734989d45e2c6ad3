import { ago, correctiveAction, NOW } from '../../testing';
import { actionState } from './actionState';

describe('actionState', () => {
  it.each([
    ['open on the day itself', { dueOn: '2026-11-24' }, 'open'],
    ['overdue the day after', { dueOn: '2026-11-23' }, 'overdue'],
    ['done, however late', { dueOn: '2026-11-23', doneAt: ago(1) }, 'done'],
    ['withdrawn', { dueOn: '2026-11-23', withdrawnAt: ago(1) }, 'withdrawn'],
  ])('is %s', (_what, changes, state) => {
    expect(actionState(correctiveAction(changes), NOW)).toBe(state);
  });
});
