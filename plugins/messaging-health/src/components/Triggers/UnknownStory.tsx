import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { TriggerVerdict } from '@messaging-health/backstage-plugin-common';
import { useFormat } from '../../hooks/useFormat';
import { useStatement } from '../../hooks/useStatement';
import { useWords } from '../../hooks/useWords';
import { TimeStamp } from '../TimeStamp';

type Verdict = Omit<TriggerVerdict, 'series'>;

const useStyles = makeStyles(theme => ({
  root: {
    borderLeft: `3px dashed ${theme.palette.text.secondary}`,
    paddingLeft: theme.spacing(1.5),
    margin: theme.spacing(0.5, 0),
  },
}));

/** What *unknown* means here and now: why, since when, what still holds, and what to do next. */
export function UnknownStory(props: { verdict: Verdict }) {
  const classes = useStyles();
  const t = useWords();
  const statement = useStatement();
  const { verdict } = props;
  const { unknownReason, explanation, since, trigger } = verdict;
  if (verdict.state !== 'unknown') {
    return null;
  }
  const reason = unknownReason ?? 'never-evaluated';
  return (
    <div className={classes.root}>
      <Typography variant="body2">
        {t(`unknownReason.${reason}`)}{' '}
        {since && t('unknown.since', { since: <TimeStamp at={since} /> })}
      </Typography>
      {explanation && (
        <Typography variant="body2">
          <strong>{statement(explanation)}</strong>
        </Typography>
      )}
      <Typography variant="body2">
        {t('unknown.holds')} <StillHolds verdict={verdict} />
      </Typography>
      <Typography variant="body2">
        {t('unknown.next')}{' '}
        {reason === 'no-source'
          ? t(`install.${trigger}`)
          : t(`unknownNext.${reason}`)}
      </Typography>
    </div>
  );
}

/** What is still true of a trigger whose figures stopped. */
function StillHolds(props: { verdict: Verdict }) {
  const t = useWords();
  const format = useFormat();
  const { firingSince, onsetAt, limits } = props.verdict;
  if (firingSince) {
    return <>{t('unknown.holdsFiring')}</>;
  }
  if (onsetAt && limits) {
    return (
      <>
        {t('unknown.holdsPending', {
          duration: format.minutes(limits.staleAfterSeconds * 1000),
        })}
      </>
    );
  }
  return <>{t('unknown.holdsOthers')}</>;
}
