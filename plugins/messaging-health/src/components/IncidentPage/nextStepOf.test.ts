import {
  ago,
  correctiveAction,
  gateLacking,
  incident,
  MINUTE,
  NOW,
} from '../../testing';
import { nextStepOf } from './nextStepOf';

const all = { operate: true, confirm: true, administer: true };
const quiet = { sent: [] };
const owed = {
  sent: [],
  due: 'update' as const,
  dueAt: ago(MINUTE),
};

describe('nextStepOf', () => {
  it.each([
    ['decides, for whoever may', { status: 'detected' }, all, 'start-rollback'],
    [
      'tells what is seen, for whoever may confirm only',
      { status: 'diagnosing' },
      { ...all, operate: false },
      'add-finding',
    ],
    [
      'looks at the organization, for whoever may read only',
      { status: 'detected' },
      { operate: false, confirm: false, administer: false },
      'look-at-organization',
    ],
    ['watches a rollback', { status: 'mitigating' }, all, 'watch-operation'],
    [
      'tells the customer what is owed by now before all else',
      { communications: owed },
      all,
      'tell-customer',
    ],
    [
      'finishes what blocks the return',
      { communications: quiet, correctiveActions: [correctiveAction()] },
      all,
      'finish-actions',
    ],
    [
      'plans the return',
      {
        communications: quiet,
        correctiveActions: [],
        plannedGoLiveAt: undefined,
      },
      all,
      'plan-return',
    ],
    [
      'returns',
      {
        communications: quiet,
        correctiveActions: [correctiveAction({ doneAt: ago(1) })],
      },
      all,
      'start-return',
    ],
    [
      'gives the first fact that is missing',
      {
        status: 'resolved',
        communications: quiet,
        closing: gateLacking('go-live', 'final-rca'),
      },
      all,
      { give: 'final-rca' },
    ],
    [
      'closes',
      { status: 'resolved', communications: quiet, closing: gateLacking() },
      all,
      'close',
    ],
    ['hands out what is over', { status: 'closed' }, all, 'hand-out'],
  ])('%s', (_what, changes, rights, step) => {
    expect(
      nextStepOf(
        incident(changes as Parameters<typeof incident>[0]),
        rights,
        NOW,
      ),
    ).toEqual(step);
  });
});
