import { useApi } from '@backstage/core-plugin-api';
import { CorrectiveAction } from '@messaging-health/backstage-plugin-common';
import { useState } from 'react';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { useWords } from '../../hooks/useWords';
import { ActDialog } from '../ActDialog';
import { isLink, LinkField } from './LinkField';

/** Says that a corrective action is done, and where that can be seen. */
export function DoneDialog(props: {
  number: string;
  action: CorrectiveAction;
  onChanged: () => void;
  onClose: () => void;
}) {
  const t = useWords();
  const api = useApi(messagingHealthApiRef);
  const { number, action } = props;
  const [link, setLink] = useState(action.link ?? '');
  return (
    <ActDialog
      title={t('corrective.doneTitle')}
      text={action.title}
      field={t('record.note')}
      optional
      decided={isLink(link)}
      submit={t('corrective.doneSubmit')}
      act={note =>
        api.call('finishCorrectiveAction', {
          number,
          actionId: action.id,
          body: { ...(link ? { link } : {}), ...(note ? { note } : {}) },
        })
      }
      onSettled={props.onChanged}
      onClose={props.onClose}
    >
      <LinkField
        label={t('corrective.whereSeen')}
        value={link}
        onChange={setLink}
      />
    </ActDialog>
  );
}
