import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { FormEvent } from 'react';
import { useWords } from '../../hooks/useWords';
import { FormProps } from './FormProps';
import { SpanFields } from './SpanFields';
import { TriggerFields } from './TriggerFields';
import { WhoFields } from './WhoFields';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
    padding: theme.spacing(2),
    backgroundColor: theme.palette.background.paper,
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(2),
  },
}));

/** Asks what other limits would have done: when, for whom, and under which limits. */
export function WhatIfForm(
  props: FormProps & { running: boolean; onRun: () => void },
) {
  const classes = useStyles();
  const t = useWords();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onRun();
  };
  return (
    <form
      noValidate
      className={classes.root}
      aria-label={t('whatIf.form')}
      onSubmit={submit}
    >
      <SpanFields {...props} />
      <WhoFields {...props} />
      <TriggerFields {...props} />
      <div className={classes.actions}>
        <Button
          type="submit"
          variant="contained"
          color="primary"
          disabled={props.running}
        >
          {t('whatIf.run')}
        </Button>
        <div role="alert">
          {props.problems && (
            <Typography variant="body2" color="error">
              {t('whatIf.problems')}
            </Typography>
          )}
        </div>
      </div>
    </form>
  );
}
