import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { BackstageTheme } from '@backstage/theme';
import {
  OperationStep,
  StepFailure,
} from '@messaging-health/backstage-plugin-common';
import { useNow } from '../../hooks/Clock';
import { useStatement } from '../../hooks/useStatement';
import { useWords } from '../../hooks/useWords';
import { TimeStamp } from '../TimeStamp';

const useStyles = makeStyles<BackstageTheme>(theme => ({
  root: {
    border: `2px solid ${theme.palette.status.error}`,
    borderRadius: theme.shape.borderRadius,
    padding: theme.spacing(2),
    margin: theme.spacing(1, 0),
    overflowWrap: 'anywhere',
  },
}));

/** From then on the world may well have changed since the failure. */
const SEEN_LONG_AGO = 5 * 60_000;

/** Why an operation stands still, what is true now, and what to do. */
export function FailureBlock(props: {
  step: OperationStep;
  failure: StepFailure;
}) {
  const classes = useStyles();
  const t = useWords();
  const statement = useStatement();
  const now = useNow();
  const { step, failure } = props;
  const isOld = now - Date.parse(failure.at) > SEEN_LONG_AGO;
  const names = { position: String(step.position), step: t(`step.${step.id}`) };
  return (
    <div className={classes.root} role="alert">
      <Typography variant="subtitle1" component="h4">
        <strong>{t('failure.title', names)}</strong>
      </Typography>
      <Typography>
        {failure.system
          ? t('failure.causeFrom', {
              system: failure.system,
              cause: failure.cause,
            })
          : t('failure.cause', { cause: failure.cause })}
      </Typography>
      <Typography>
        <strong>{t('failure.serving')}:</strong>{' '}
        {t(`serving.${failure.serving}`)} {isOld && t('failure.older')}
      </Typography>
      <Typography>
        <strong>{t('failure.next')}:</strong> {statement(failure.nextAction)}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {t('failure.since')} <TimeStamp at={failure.at} />
      </Typography>
    </div>
  );
}
