import { useApi } from '@backstage/core-plugin-api';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { useWords } from '../../hooks/useWords';
import { ActDialog } from '../ActDialog';
import { DialogButton } from '../DialogButton';

/** Adds a person's note to the timeline. */
export function NoteButton(props: { number: string; onChanged: () => void }) {
  const t = useWords();
  const api = useApi(messagingHealthApiRef);
  const { number, onChanged } = props;
  return (
    <DialogButton label={t('incident.note')}>
      {close => (
        <ActDialog
          title={t('incident.noteTitle', { number })}
          text={t('incident.noteText')}
          field={t('incident.noteField')}
          submit={t('incident.noteSubmit')}
          act={text => api.call('addNote', { number, body: { text } })}
          onSettled={onChanged}
          onClose={close}
        />
      )}
    </DialogButton>
  );
}
