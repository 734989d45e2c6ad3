import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Operation } from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';
import { ReturnTerms } from '../ReturnTerms';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(1) },
}));

/** What a roll-forward stands on. */
export function Terms(props: { operation: Pick<Operation, 'terms'> }) {
  const classes = useStyles();
  const t = useWords();
  const { terms } = props.operation;
  return terms ? (
    <section className={classes.root}>
      <Typography variant="subtitle1" component="h4">
        <strong>{t('terms.title')}</strong>
      </Typography>
      <ReturnTerms terms={terms} />
    </section>
  ) : null;
}
