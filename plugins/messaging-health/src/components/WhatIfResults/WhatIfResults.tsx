import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import InfoIcon from '@material-ui/icons/InfoOutlined';
import { healthReadPermission } from '@messaging-health/backstage-plugin-common';
import { useNow } from '../../hooks/Clock';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { Asking, MatchError } from '../../whatIf';
import { Notice, Trouble } from '../Trouble';
import { Answer } from './Answer';

const useStyles = makeStyles(theme => ({
  running: {
    display: 'grid',
    gap: theme.spacing(1),
    justifyItems: 'start',
  },
  bar: {
    width: '100%',
    '@media (prefers-reduced-motion: reduce)': {
      '& *': { animation: 'none' },
    },
  },
}));

/** What came of the question: nothing yet, under way, refused, or the answer. */
export function WhatIfResults(props: { asking: Asking; outdated: boolean }) {
  const t = useWords();
  const { asking, outdated } = props;
  const { answer, error, runningSince } = asking;
  if (runningSince !== undefined) {
    return <Running since={runningSince} onCancel={asking.cancel} />;
  }
  if (error instanceof MatchError) {
    return (
      <Notice
        urgent
        icon={<InfoIcon fontSize="large" aria-hidden />}
        title={
          error.found === 0
            ? t('whatIf.matchNone')
            : t('whatIf.matchTooMany', { count: error.found })
        }
      />
    );
  }
  if (error) {
    return (
      <Trouble
        error={error}
        permission={healthReadPermission}
        retry={asking.retry}
      />
    );
  }
  return answer ? (
    <Answer answer={answer} outdated={outdated} />
  ) : (
    <Typography color="textSecondary">{t('whatIf.notAsked')}</Typography>
  );
}

function Running(props: { since: number; onCancel: () => void }) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const now = useNow();
  return (
    <div className={classes.running}>
      <LinearProgress
        className={classes.bar}
        aria-label={t('whatIf.running')}
      />
      <Typography>
        <span role="status">{t('whatIf.running')}</span>{' '}
        {format.duration(now - props.since, 'short')}
      </Typography>
      <Button size="small" variant="outlined" onClick={props.onCancel}>
        {t('action.cancel')}
      </Button>
    </div>
  );
}
