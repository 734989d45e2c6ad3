import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import {
  CommunicationDraft,
  LONGEST_COMMUNICATION,
} from '@messaging-health/backstage-plugin-common';
import { useId } from 'react';
import { causeOf } from '../../hooks/causeOf';
import { Draft } from '../../hooks/useDraft';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { LANGUAGE_TAGS } from '../../hooks/languageTags';
import { MessageForm } from './messageForm';

const useStyles = makeStyles(theme => ({
  edited: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
}));

interface MessageTextProps {
  form: MessageForm;
  draft: Draft<CommunicationDraft>;
  text: string;
  change: (changes: Partial<MessageForm>) => void;
}

/** The message itself. While nobody has edited it, it follows the terms; what a person typed is never overwritten unasked. */
export function MessageText(props: MessageTextProps) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const id = useId();
  const { form, draft, text, change } = props;
  const edited = form.text !== undefined;
  const outdated = edited && draft.answer && draft.answer.text !== form.text;
  return (
    <div aria-busy={draft.loading}>
      <TextField
        id={id}
        multiline
        fullWidth
        minRows={5}
        variant="outlined"
        label={t('customer.text')}
        value={text}
        error={text.length > LONGEST_COMMUNICATION}
        helperText={t('customer.length', {
          count: text.length,
          number: format.integer(text.length),
          most: format.integer(LONGEST_COMMUNICATION),
        })}
        inputProps={{ lang: LANGUAGE_TAGS[form.language] }}
        onChange={event => change({ text: event.target.value })}
      />
      {outdated && (
        <div className={classes.edited}>
          <Typography variant="body2">{t('customer.edited')}</Typography>
          <Button size="small" onClick={() => change({ text: undefined })}>
            {t('customer.refill')}
          </Button>
        </div>
      )}
      {draft.error && (
        <Typography role="alert" color="error">
          {t('customer.noDraft', { cause: causeOf(draft.error) })}
        </Typography>
      )}
    </div>
  );
}
