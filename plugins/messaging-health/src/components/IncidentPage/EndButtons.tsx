import { useApi } from '@backstage/core-plugin-api';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { useWords } from '../../hooks/useWords';
import { ActDialog } from '../ActDialog';
import { DialogButton } from '../DialogButton';
import { PanelProps } from './PanelProps';

/** Statuses in which nothing has been decided yet, so that it can still be called no incident. */
const DISMISSIBLE = ['detected', 'diagnosing'];
/** Statuses from which a person may say that it is over. */
const RESOLVABLE = ['detected', 'diagnosing', 'mitigated', 'monitoring'];

/** The two ways in which an incident ends by a person's word. */
export function EndButtons(props: PanelProps) {
  const t = useWords();
  const api = useApi(messagingHealthApiRef);
  const { incident, rights, onChanged } = props;
  const { number, status, decidedAt } = incident;
  if (!rights.operate) {
    return null;
  }
  const ways = [
    {
      way: 'resolve',
      endpoint: 'resolveIncident',
      isOffered: RESOLVABLE.includes(status),
    },
    {
      way: 'dismiss',
      endpoint: 'dismissIncident',
      isOffered: DISMISSIBLE.includes(status) && decidedAt === undefined,
    },
  ] as const;
  return (
    <>
      {ways
        .filter(({ isOffered }) => isOffered)
        .map(({ way, endpoint }) => (
          <DialogButton key={way} variant="text" label={t(`end.${way}`)}>
            {close => (
              <ActDialog
                title={t(`end.${way}Title`, { number })}
                text={t(`end.${way}Text`)}
                field={t('record.why')}
                submit={t(`end.${way}Submit`)}
                act={reason => api.call(endpoint, { number, body: { reason } })}
                onSettled={onChanged}
                onClose={close}
              />
            )}
          </DialogButton>
        ))}
    </>
  );
}
