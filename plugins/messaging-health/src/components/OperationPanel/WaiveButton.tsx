import Button from '@material-ui/core/Button';
import { useApi } from '@backstage/core-plugin-api';
import { REQUIRED_SIGN_OFFS } from '@messaging-health/backstage-plugin-common';
import { useState } from 'react';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { useWords } from '../../hooks/useWords';
import { ActDialog } from '../ActDialog';
import { DecisionProps } from './DecisionProps';

/** Passes over the missing sign-offs; the dialog says what is lost by that. */
export function WaiveButton(props: DecisionProps) {
  const t = useWords();
  const api = useApi(messagingHealthApiRef);
  const [asking, setAsking] = useState(false);
  const { operation, mayOperate, onChanged } = props;
  return (
    <>
      <Button
        variant="outlined"
        disabled={!mayOperate}
        onClick={() => setAsking(true)}
      >
        {t('waive.button')}
      </Button>
      {asking && (
        <ActDialog
          title={t('waive.title')}
          text={t('waive.text', {
            signed: String(operation.signOffs.length),
            required: String(REQUIRED_SIGN_OFFS),
            organization: operation.organizationTitle,
          })}
          field={t('waive.field')}
          submit={t('waive.confirm')}
          act={async reason => {
            await api.call('waiveStep', {
              operationId: operation.id,
              stepId: 'validate-conversations',
              body: { reason },
            });
            onChanged();
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
