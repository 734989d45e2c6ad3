import { CorrectiveAction } from '@messaging-health/backstage-plugin-common';
import { Section } from '../DossierDocument';
import { DossierSource } from '../DossierSource';
import { DossierWording } from '../DossierWording';
import { tableOrNone } from './tableOrNone';

function stateOf(action: CorrectiveAction, wording: DossierWording): string {
  const { doneAt, withdrawnAt, reason } = action;
  if (withdrawnAt) {
    return wording.title('withdrawn', {
      time: wording.time(withdrawnAt),
      reason: reason ?? wording.title('notRecorded'),
    });
  }
  return doneAt
    ? wording.title('done', { time: wording.time(doneAt) })
    : wording.title('open');
}

/** What is done so that it does not happen again. */
export function actionsSection(
  { incident }: DossierSource,
  wording: DossierWording,
): Section {
  return {
    title: wording.title('actions'),
    blocks: [
      tableOrNone(
        wording,
        [
          [wording.title('action'), 4],
          [wording.title('owner'), 3],
          [wording.title('due'), 2],
          [wording.title('state'), 3],
          [wording.title('blocks'), 1.8],
          [wording.title('link'), 3],
        ],
        incident.correctiveActions.map(action => [
          action.title,
          action.owner,
          action.dueOn,
          stateOf(action, wording),
          wording.title(action.blocksReturn ? 'yes' : 'no'),
          action.link ?? '—',
        ]),
      ),
    ],
  };
}

/** What the record must hold before it may be closed (runbook §7). */
export function closingSection(
  { incident }: DossierSource,
  wording: DossierWording,
): Section {
  return {
    title: wording.title('closing'),
    blocks: [
      tableOrNone(
        wording,
        [
          [wording.title('fact'), 3],
          [wording.title('present'), 1.5],
          [wording.title('statement'), 7],
        ],
        incident.closing.items.map(({ fact, isPresent, statement }) => [
          wording.words.closingFact[fact],
          wording.title(isPresent ? 'yes' : 'no'),
          wording.say(statement),
        ]),
      ),
    ],
  };
}
