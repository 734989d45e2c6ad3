import Button from '@material-ui/core/Button';
import { useApi } from '@backstage/core-plugin-api';
import { useState } from 'react';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { useWords } from '../../hooks/useWords';
import { ActDialog } from '../ActDialog';

/** Adds a person's note to the timeline. */
export function NoteButton(props: { number: string; onChanged: () => void }) {
  const t = useWords();
  const api = useApi(messagingHealthApiRef);
  const [writing, setWriting] = useState(false);
  const { number, onChanged } = props;
  return (
    <>
      <Button variant="outlined" onClick={() => setWriting(true)}>
        {t('incident.note')}
      </Button>
      {writing && (
        <ActDialog
          title={t('incident.noteTitle', { number })}
          text={t('incident.noteText')}
          field={t('incident.noteField')}
          submit={t('incident.noteSubmit')}
          act={async text => {
            await api.call('addNote', { number, body: { text } });
            onChanged();
          }}
          onClose={() => setWriting(false)}
        />
      )}
    </>
  );
}
