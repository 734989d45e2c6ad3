import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useApi } from '@backstage/core-plugin-api';
import { useState } from 'react';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { causeOf } from '../../hooks/causeOf';
import { useAct } from '../../hooks/useAct';
import { useWords } from '../../hooks/useWords';
import { RcaForm } from './rcaForm';

/** Lets the system write from the timeline; a text that is there already is replaced only after a second click. */
export function FromTimeline(props: {
  number: string;
  form: RcaForm;
  change: (changes: Partial<RcaForm>) => void;
}) {
  const t = useWords();
  const api = useApi(messagingHealthApiRef);
  const [asking, setAsking] = useState(false);
  const { number, form, change } = props;
  const { language, text } = form;
  const { act, pending, error } = useAct(async () => {
    const draft = await api.call('draftRca', { number, language });
    change({ text: draft.text });
    setAsking(false);
  });
  const begin = () => (text.trim() && !asking ? setAsking(true) : act());
  return (
    <div>
      <Button
        variant="outlined"
        size="small"
        disabled={pending}
        onClick={begin}
      >
        {t(asking ? 'rca.replace' : 'rca.fromTimeline')}
      </Button>
      <Typography variant="body2" role="status">
        {asking ? t('rca.replaceWarning') : t('rca.citing')}
      </Typography>
      {error && (
        <Typography role="alert" color="error">
          {t('dialog.refused', { cause: causeOf(error) })}
        </Typography>
      )}
    </div>
  );
}
