import { useApi } from '@backstage/core-plugin-api';
import { CorrectiveAction } from '@messaging-health/backstage-plugin-common';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { useWords } from '../../hooks/useWords';
import { ActDialog } from '../ActDialog';
import { DialogButton } from '../DialogButton';
import { ActionDialog } from './ActionDialog';
import { DoneDialog } from './DoneDialog';
import { PanelProps } from './PanelProps';

/** What can be done about an open corrective action. */
export function ActionDeeds(props: PanelProps & { action: CorrectiveAction }) {
  const t = useWords();
  const { incident, action, rights, onChanged } = props;
  const { number } = incident;
  const { title } = action;
  return (
    <>
      {rights.confirm && (
        <>
          <DialogButton
            label={t('corrective.done')}
            describes={t('corrective.doneWhat', { title })}
          >
            {close => (
              <DoneDialog
                number={number}
                action={action}
                onChanged={onChanged}
                onClose={close}
              />
            )}
          </DialogButton>
          <DialogButton
            variant="text"
            label={t('record.change')}
            describes={t('corrective.changeWhat', { title })}
          >
            {close => (
              <ActionDialog
                incident={incident}
                action={action}
                onChanged={onChanged}
                onClose={close}
              />
            )}
          </DialogButton>
        </>
      )}
      {rights.operate && <Withdraw {...props} />}
    </>
  );
}

/** Says that an action is not needed after all, and why. */
function Withdraw(props: PanelProps & { action: CorrectiveAction }) {
  const t = useWords();
  const api = useApi(messagingHealthApiRef);
  const { incident, action, onChanged } = props;
  const { title } = action;
  return (
    <DialogButton
      variant="text"
      label={t('corrective.withdraw')}
      describes={t('corrective.withdrawWhat', { title })}
    >
      {close => (
        <ActDialog
          title={t('corrective.withdrawTitle')}
          text={t('corrective.withdrawText', { title })}
          field={t('record.why')}
          submit={t('corrective.withdrawSubmit')}
          act={reason =>
            api.call('withdrawCorrectiveAction', {
              number: incident.number,
              actionId: action.id,
              body: { reason },
            })
          }
          onSettled={onChanged}
          onClose={close}
        />
      )}
    </DialogButton>
  );
}
