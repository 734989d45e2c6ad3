import { CorrectiveAction } from '@messaging-health/backstage-plugin-common';
import { DraftWriter } from './DraftWriter';

/** What is done so that it does not happen again, and when v2 returns. */
export function writeActions(writer: DraftWriter): void {
  const { record, wording } = writer;
  const { correctiveActions, plannedGoLiveAt } = record.incident;
  writer.heading(2, 'heading.actions');
  for (const action of correctiveActions) {
    writeAction(writer, action);
  }
  if (correctiveActions.length === 0) {
    writer.item('actions.none', {}, []);
  }
  if (plannedGoLiveAt) {
    writer.item(
      'actions.go-live',
      { time: wording.instants.both(plannedGoLiveAt) },
      record.about(plannedGoLiveAt),
    );
  } else {
    writer.item('actions.no-go-live', {}, []);
  }
}

function writeAction(writer: DraftWriter, action: CorrectiveAction): void {
  const { record, wording } = writer;
  const { id, title, owner, dueOn: day, doneAt, withdrawnAt } = action;
  const citations = record.about(id);
  if (withdrawnAt) {
    const time = wording.instants.both(withdrawnAt);
    writer.item('actions.withdrawn', { title, time }, citations);
  } else if (doneAt) {
    const time = wording.instants.both(doneAt);
    writer.item('actions.done', { title, owner, time }, citations);
  } else {
    const key = action.blocksReturn ? 'actions.blocking' : 'actions.open';
    writer.item(key, { title, owner, day }, citations);
  }
}
