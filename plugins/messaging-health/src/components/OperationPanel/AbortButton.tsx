import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { useApi } from '@backstage/core-plugin-api';
import { useState } from 'react';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { useWords } from '../../hooks/useWords';
import { ActDialog } from '../ActDialog';
import { DecisionProps } from './DecisionProps';
import { whatAbortDoes } from './whatAbortDoes';

/** Ends the operation on the safe side; the dialog says what that is in the real state of things. */
export function AbortButton(props: DecisionProps) {
  const t = useWords();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        variant="outlined"
        disabled={!props.mayOperate}
        onClick={() => setAsking(true)}
      >
        {t('abort.button')}
      </Button>
      {asking && <AbortDialog {...props} onClose={() => setAsking(false)} />}
    </>
  );
}

function AbortDialog(props: DecisionProps & { onClose: () => void }) {
  const t = useWords();
  const api = useApi(messagingHealthApiRef);
  const [leaveUnserved, setLeaveUnserved] = useState(false);
  const { operation, onChanged, onClose } = props;
  const operationId = operation.id;
  const effect = whatAbortDoes(operation);
  const isAborting = operation.abort !== undefined;
  // Elsewhere somebody serves the customers in any case.
  const canLeave = effect === 'serves-first';
  return (
    <ActDialog
      title={t('abort.title', { organization: operation.organizationTitle })}
      text={isAborting ? t('abort.already') : t(`abort.does.${effect}`)}
      field={t(leaveUnserved ? 'abort.fieldUnserved' : 'abort.field')}
      decided={!isAborting || leaveUnserved || !canLeave}
      submit={t('abort.confirm')}
      act={async reason => {
        await api.call('abortOperation', {
          operationId,
          body: { reason, leaveUnserved: canLeave && leaveUnserved },
        });
        onChanged();
      }}
      onClose={onClose}
    >
      {canLeave && (
        <FormControlLabel
          label={t('abort.leaveUnserved')}
          control={
            <Checkbox
              color="primary"
              checked={leaveUnserved}
              onChange={(_, checked) => setLeaveUnserved(checked)}
            />
          }
        />
      )}
    </ActDialog>
  );
}
