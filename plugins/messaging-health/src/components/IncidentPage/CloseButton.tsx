import Typography from '@material-ui/core/Typography';
import { useApi } from '@backstage/core-plugin-api';
import { Incident } from '@messaging-health/backstage-plugin-common';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { ActDialog } from '../ActDialog';
import { DialogButton } from '../DialogButton';

/** Ends an incident whose record is complete and which is over; else it says what is in the way. */
export function CloseButton(props: {
  incident: Incident;
  onChanged: () => void;
}) {
  const t = useWords();
  const format = useFormat();
  const api = useApi(messagingHealthApiRef);
  const { incident, onChanged } = props;
  const { number, closing, status } = incident;
  const lacking = closing.items
    .filter(({ isPresent }) => !isPresent)
    .map(({ fact }) => t(`closing.${fact}`));
  const isReady = closing.mayClose && status === 'resolved';
  return (
    <>
      <DialogButton
        variant={isReady ? 'contained' : 'outlined'}
        label={t('closing.close')}
        disabled={!isReady}
      >
        {close => (
          <ActDialog
            title={t('closing.closeTitle', { number })}
            text={t('closing.closeText')}
            field={t('record.why')}
            submit={t('closing.closeSubmit')}
            act={reason =>
              api.call('closeIncident', { number, body: { reason } })
            }
            onSettled={onChanged}
            onClose={close}
          />
        )}
      </DialogButton>
      {lacking.length > 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('closing.lacks', { facts: format.list(lacking) })}
        </Typography>
      )}
      {lacking.length === 0 && status !== 'resolved' && (
        <Typography variant="body2" color="textSecondary">
          {t('closing.notResolved')}
        </Typography>
      )}
    </>
  );
}
