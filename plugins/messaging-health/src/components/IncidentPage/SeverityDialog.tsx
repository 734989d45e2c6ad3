import { useApi } from '@backstage/core-plugin-api';
import {
  Incident,
  INCIDENT_SEVERITIES,
} from '@messaging-health/backstage-plugin-common';
import { useState } from 'react';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { useWords } from '../../hooks/useWords';
import { ActDialog } from '../ActDialog';
import { Choice } from '../Choice';

/** Says how bad it is, and why. */
export function SeverityDialog(props: {
  incident: Incident;
  onChanged: () => void;
  onClose: () => void;
}) {
  const t = useWords();
  const api = useApi(messagingHealthApiRef);
  const { number, severity: before } = props.incident;
  const [severity, setSeverity] = useState(before);
  return (
    <ActDialog
      title={t('severity.change')}
      text={t('severity.text')}
      field={t('record.why')}
      decided={severity !== before}
      submit={t('record.save')}
      act={reason =>
        api.call('setSeverity', { number, body: { severity, reason } })
      }
      onSettled={props.onChanged}
      onClose={props.onClose}
    >
      <Choice
        label={t('severity.title')}
        value={severity}
        options={INCIDENT_SEVERITIES.map(value => ({
          value,
          label: t(`severity.${value}`),
        }))}
        onChange={value =>
          setSeverity(
            INCIDENT_SEVERITIES.find(each => each === value) ?? before,
          )
        }
      />
    </ActDialog>
  );
}
