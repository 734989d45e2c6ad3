import Button from '@material-ui/core/Button';
import { useApi } from '@backstage/core-plugin-api';
import { useState } from 'react';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { useWords } from '../../hooks/useWords';
import { ActDialog } from '../ActDialog';
import { DecisionProps } from './DecisionProps';

/** Stops the operation where it may be put off. */
export function PauseButton(props: DecisionProps) {
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
        {t('pause.button')}
      </Button>
      {asking && (
        <ActDialog
          title={t('pause.title', {
            organization: operation.organizationTitle,
          })}
          text={t('pause.text')}
          field={t('pause.field')}
          submit={t('pause.confirm')}
          act={async reason => {
            await api.call('pauseOperation', {
              operationId: operation.id,
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
