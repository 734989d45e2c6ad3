import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import {
  Incident,
  LONGEST_RCA,
} from '@messaging-health/backstage-plugin-common';
import { useId } from 'react';
import { useFormat } from '../../hooks/useFormat';
import { LANGUAGE_TAGS } from '../../hooks/languageTags';
import { useWords } from '../../hooks/useWords';
import { RcaForm } from './rcaForm';
import { RcaText } from './RcaText';

const ROWS = 16;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: theme.spacing(2),
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  preview: {
    minWidth: 0,
    maxHeight: '60vh',
    overflow: 'auto',
    borderLeft: `1px solid ${theme.palette.divider}`,
    paddingLeft: theme.spacing(2),
  },
}));

/** The text, and beside it how it will be read. */
export function TextAndPreview(props: {
  incident: Incident;
  form: RcaForm;
  change: (changes: Partial<RcaForm>) => void;
}) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const id = useId();
  const { incident, form, change } = props;
  const { length } = form.text;
  return (
    <div className={classes.root}>
      <TextField
        id={id}
        multiline
        fullWidth
        minRows={ROWS}
        maxRows={ROWS * 2}
        variant="outlined"
        label={t('rca.text')}
        value={form.text}
        error={length > LONGEST_RCA}
        helperText={t('customer.length', {
          count: length,
          number: format.integer(length),
          most: format.integer(LONGEST_RCA),
        })}
        inputProps={{ lang: LANGUAGE_TAGS[form.language] }}
        onChange={event => change({ text: event.target.value })}
      />
      <section className={classes.preview} aria-label={t('rca.preview')}>
        <Typography variant="caption" component="p" color="textSecondary">
          {t('rca.preview')}
        </Typography>
        <RcaText
          text={form.text}
          language={form.language}
          record={incident}
          // What is being written stays open.
          onFollow={anchor =>
            window.open(`${window.location.pathname}${anchor}`)
          }
        />
      </section>
    </div>
  );
}
