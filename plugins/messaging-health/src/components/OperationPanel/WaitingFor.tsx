import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import HourglassIcon from '@material-ui/icons/HourglassEmpty';
import PauseIcon from '@material-ui/icons/PauseCircleOutline';
import PeopleIcon from '@material-ui/icons/PeopleOutline';
import ScheduleIcon from '@material-ui/icons/Schedule';
import { BackstageTheme } from '@backstage/theme';
import {
  isOperationFinished,
  Operation,
  REQUIRED_SIGN_OFFS,
  waitsFor,
} from '@messaging-health/backstage-plugin-common';
import { ReactNode } from 'react';
import { useWords, Words } from '../../hooks/useWords';
import { personName, sayActor } from '../Person';
import { TimeStamp } from '../TimeStamp';
import { TimeUntil } from '../TimeUntil';

const useStyles = makeStyles<BackstageTheme>(theme => ({
  root: {
    display: 'flex',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 1.5),
    margin: theme.spacing(1, 0),
    border: `2px solid ${theme.palette.status.warning}`,
    borderRadius: theme.shape.borderRadius,
    overflowWrap: 'anywhere',
  },
  text: { minWidth: 0 },
}));

interface Wait {
  icon: ReactNode;
  /** Read aloud when it changes. */
  sentence: string;
  /** Counts by itself, and is not read aloud. */
  clock?: ReactNode;
}

/** Why nothing happens just now, and whose turn it is; nothing while the engine is at work. */
export function WaitingFor(props: { operation: Operation }) {
  const classes = useStyles();
  const t = useWords();
  const wait = waitOf(props.operation, t);
  return (
    <div className={wait && classes.root}>
      {wait?.icon}
      <div className={classes.text}>
        <Typography role="status">
          <strong>{wait?.sentence}</strong>
        </Typography>
        {wait?.clock && (
          <Typography variant="body2" component="div">
            {wait.clock}
          </Typography>
        )}
      </div>
    </div>
  );
}

function waitOf(operation: Operation, t: Words): Wait | undefined {
  const { status, pause, abort } = operation;
  // A failure speaks for itself.
  if (isOperationFinished(status) || status === 'failed') {
    return undefined;
  }
  if (abort) {
    return {
      icon: <HourglassIcon fontSize="small" aria-hidden />,
      sentence: t('waits.aborting'),
    };
  }
  if (pause) {
    const words = { person: personName(pause.by), reason: pause.reason };
    return {
      icon: <PauseIcon fontSize="small" aria-hidden />,
      sentence: t(
        status === 'paused' ? 'waits.paused' : 'waits.pausing',
        words,
      ),
      clock: (
        <>
          {t('waits.pausedWhen')} <TimeStamp at={pause.at} />
        </>
      ),
    };
  }
  return waitOfStep(operation, t);
}

function waitOfStep(operation: Operation, t: Words): Wait | undefined {
  const { requestedBy, signOffs, wakesAt } = operation;
  switch (waitsFor(operation)) {
    case 'sign-offs':
      return {
        icon: <PeopleIcon fontSize="small" aria-hidden />,
        sentence: t('waits.signOffs', {
          count: Math.max(0, REQUIRED_SIGN_OFFS - signOffs.length),
        }),
        clock: wakesAt ? (
          <>
            {t('waits.signOffsNext')} <TimeUntil at={wakesAt} />
          </>
        ) : (
          t('waits.signOffsOver')
        ),
      };
    case 'approval':
      return {
        icon: <PeopleIcon fontSize="small" aria-hidden />,
        sentence: t('waits.approval', { person: sayActor(requestedBy, t) }),
      };
    case 'time':
      return {
        icon: <ScheduleIcon fontSize="small" aria-hidden />,
        sentence: t('waits.time'),
        clock: wakesAt && <TimeUntil at={wakesAt} />,
      };
    default:
      return waitOfMonitor(operation, t);
  }
}

/** The monitor is at work, and still nothing happens while there is no data. */
function waitOfMonitor({ steps }: Operation, t: Words): Wait | undefined {
  const step = steps.find(({ status }) => status === 'running');
  const { code, values } = step?.message ?? {};
  if (code !== 'rollForward.monitor.silent' || !values) {
    return undefined;
  }
  return {
    icon: <HourglassIcon fontSize="small" aria-hidden />,
    sentence: t('waits.data'),
    clock: (
      <>
        {t('waits.dataSince')} <TimeStamp at={String(values.since)} />
        {'. '}
        {t('waits.dataWhat')}
      </>
    ),
  };
}
