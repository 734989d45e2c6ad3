import { useApi } from '@backstage/core-plugin-api';
import {
  CorrectiveAction,
  Incident,
} from '@messaging-health/backstage-plugin-common';
import { useState } from 'react';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { useWords } from '../../hooks/useWords';
import { ActDialog } from '../ActDialog';
import { ActionDraft, changesOf, draftOf, isComplete } from './ActionDraft';
import { ActionFields } from './ActionFields';

/** Adds a corrective action, or changes one that is open. */
export function ActionDialog(props: {
  incident: Incident;
  /** The one to be changed; without it a new one is added. */
  action?: CorrectiveAction;
  onChanged: () => void;
  onClose: () => void;
}) {
  const t = useWords();
  const api = useApi(messagingHealthApiRef);
  const { incident, action } = props;
  const { number } = incident;
  const [draft, setDraft] = useState<ActionDraft>(() => draftOf(action));
  const changes = changesOf(draft, action);
  const save = async (reason: string) => {
    const { title, dueOn, owner = '', link, blocksReturn } = draft;
    await (action
      ? api.call('changeCorrectiveAction', {
          number,
          actionId: action.id,
          body: { ...changes, reason },
        })
      : api.call('addCorrectiveAction', {
          number,
          body: { title, owner, dueOn, blocksReturn, ...(link && { link }) },
        }));
  };
  return (
    <ActDialog
      title={t(action ? 'corrective.changeTitle' : 'corrective.addTitle')}
      text={t('corrective.text')}
      field={action && t('record.why')}
      decided={isComplete(draft) && Object.keys(changes).length > 0}
      submit={t('record.save')}
      act={save}
      onSettled={props.onChanged}
      onClose={props.onClose}
    >
      <ActionFields draft={draft} onChange={setDraft} />
    </ActDialog>
  );
}
