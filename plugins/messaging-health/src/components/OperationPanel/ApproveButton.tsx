import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useApi } from '@backstage/core-plugin-api';
import { useId, useState } from 'react';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { useMyReference } from '../../hooks/useMyReference';
import { useWords } from '../../hooks/useWords';
import { ActDialog } from '../ActDialog';
import { sayActor } from '../Person';
import { DecisionProps } from './DecisionProps';

/** The second person's word; who asked is told that it can't be theirs. */
export function ApproveButton(props: DecisionProps) {
  const t = useWords();
  const reasonId = useId();
  const me = useMyReference();
  const [asking, setAsking] = useState(false);
  const { requestedBy } = props.operation;
  const isMine =
    requestedBy.type === 'user' &&
    requestedBy.entityRef.toLocaleLowerCase('en-US') === me;
  return (
    <>
      <Button
        variant="contained"
        color="primary"
        disabled={!props.mayOperate || isMine}
        aria-describedby={isMine ? reasonId : undefined}
        onClick={() => setAsking(true)}
      >
        {t('approve.button')}
      </Button>
      {isMine && (
        <Typography variant="body2" id={reasonId}>
          {t('approve.own')}
        </Typography>
      )}
      {asking && <ApproveDialog {...props} onClose={() => setAsking(false)} />}
    </>
  );
}

function ApproveDialog(props: DecisionProps & { onClose: () => void }) {
  const t = useWords();
  const api = useApi(messagingHealthApiRef);
  const { operation, onChanged, onClose } = props;
  const step = operation.steps.find(({ status }) => status === 'waiting');
  return (
    <ActDialog
      title={t('approve.title', {
        kind: t(`operationKind.${operation.kind}`),
        organization: operation.organizationTitle,
      })}
      text={t('approve.text', {
        position: String(step?.position ?? ''),
        step: step ? t(`step.${step.id}`) : '',
        person: sayActor(operation.requestedBy, t),
        reason: operation.reason,
      })}
      field={t('approve.field')}
      optional
      submit={t('approve.confirm')}
      act={async note => {
        await api.call('approveOperation', {
          operationId: operation.id,
          body: note ? { note } : {},
        });
        onChanged();
      }}
      onClose={onClose}
    />
  );
}
