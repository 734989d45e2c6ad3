import { useApi } from '@backstage/core-plugin-api';
import { Incident } from '@messaging-health/backstage-plugin-common';
import { useState } from 'react';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { useWords } from '../../hooks/useWords';
import { ActDialog } from '../ActDialog';
import { MomentField } from '../MomentField';

/** Says when v2 is planned to return. */
export function GoLiveDialog(props: {
  incident: Incident;
  onChanged: () => void;
  onClose: () => void;
}) {
  const t = useWords();
  const api = useApi(messagingHealthApiRef);
  const { number, plannedGoLiveAt } = props.incident;
  const [at, setAt] = useState(plannedGoLiveAt);
  return (
    <ActDialog
      title={t('goLive.planTitle')}
      text={t('goLive.planText')}
      field={t('record.note')}
      optional
      decided={at !== undefined && at !== plannedGoLiveAt}
      submit={t('record.save')}
      act={async note => {
        if (at !== undefined) {
          await api.call('planGoLive', {
            number,
            body: { at, ...(note ? { note } : {}) },
          });
        }
      }}
      onSettled={props.onChanged}
      onClose={props.onClose}
    >
      <MomentField label={t('goLive.at')} value={at} onChange={setAt} />
    </ActDialog>
  );
}
