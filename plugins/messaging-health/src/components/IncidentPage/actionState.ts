import {
  CorrectiveAction,
  isActionOpen,
} from '@messaging-health/backstage-plugin-common';

/** How a corrective action stands; it is overdue once the whole day, in UTC, is past. */
export function actionState(
  action: CorrectiveAction,
  now: number,
): 'open' | 'overdue' | 'done' | 'withdrawn' {
  if (!isActionOpen(action)) {
    return action.doneAt ? 'done' : 'withdrawn';
  }
  const today = new Date(now).toISOString().slice(0, 10);
  return action.dueOn < today ? 'overdue' : 'open';
}
