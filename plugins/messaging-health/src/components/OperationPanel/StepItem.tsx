import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import BlockIcon from '@material-ui/icons/Report';
import DoneIcon from '@material-ui/icons/CheckCircle';
import PendingIcon from '@material-ui/icons/RadioButtonUnchecked';
import RunningIcon from '@material-ui/icons/Autorenew';
import PeopleIcon from '@material-ui/icons/PeopleOutline';
import WaitingIcon from '@material-ui/icons/HourglassEmpty';
import WaivedIcon from '@material-ui/icons/RemoveCircleOutline';
import { BackstageTheme } from '@backstage/theme';
import {
  isStepOver,
  OperationStep,
} from '@messaging-health/backstage-plugin-common';
import { useNow } from '../../hooks/Clock';
import { useFormat } from '../../hooks/useFormat';
import { useStatement } from '../../hooks/useStatement';
import { useWords } from '../../hooks/useWords';
import { TimeStamp } from '../TimeStamp';
import { MonitorProgress } from './MonitorProgress';

const ICONS = {
  pending: PendingIcon,
  running: RunningIcon,
  waiting: WaitingIcon,
  failed: BlockIcon,
  done: DoneIcon,
  waived: WaivedIcon,
};

const useStyles = makeStyles<BackstageTheme>(theme => ({
  item: {
    display: 'flex',
    gap: theme.spacing(1),
    padding: theme.spacing(0.75, 0),
    overflowWrap: 'anywhere',
  },
  body: { minWidth: 0 },
  pending: { color: theme.palette.text.secondary },
  running: { color: theme.palette.status.running },
  waiting: { color: theme.palette.status.warning },
  failed: { color: theme.palette.status.error },
  done: { color: theme.palette.status.ok },
  // Not the green of what was shown.
  waived: { color: theme.palette.text.secondary },
  proofs: { margin: 0, paddingLeft: theme.spacing(2) },
}));

/** One step of the runbook: its status, what it is for, what it says, and what was proven. */
export function StepItem(props: {
  step: OperationStep;
  /** True where the operation has ended: nothing more happens in the step. */
  isEnded?: boolean;
}) {
  const classes = useStyles();
  const t = useWords();
  const statement = useStatement();
  const { step, isEnded = false } = props;
  const isOpen = !isEnded && !isStepOver(step.status);
  const Icon = iconOf(step);
  return (
    <li
      className={classes.item}
      aria-current={isOpen && step.status !== 'pending' ? 'step' : undefined}
    >
      <Icon className={classes[step.status]} fontSize="small" aria-hidden />
      <div className={classes.body}>
        <Typography component="div">
          {step.position}. <strong>{t(`step.${step.id}`)}</strong> —{' '}
          {t(`stepStatus.${wordOf(step, isEnded)}`)}{' '}
          {(isOpen || step.finishedAt) && <StepTime step={step} />}
        </Typography>
        {isOpen && (
          <Typography variant="body2" color="textSecondary">
            {t(`stepMeans.${step.id}`)}
          </Typography>
        )}
        {step.message && (
          <Typography variant="body2">{statement(step.message)}</Typography>
        )}
        {isOpen && <MonitorProgress step={step} />}
        <Proofs step={step} />
      </div>
    </li>
  );
}

function iconOf({ id, status }: OperationStep) {
  return id === 'validate-conversations' && status === 'waiting'
    ? PeopleIcon
    : ICONS[status];
}

/** A step that was begun when its operation was ended stands as not begun in the record. */
function wordOf({ status, attempts }: OperationStep, isEnded: boolean) {
  return isEnded && status === 'pending' && attempts > 0 ? 'brokenOff' : status;
}

function StepTime(props: { step: OperationStep }) {
  const t = useWords();
  const format = useFormat();
  const now = useNow();
  const { startedAt, finishedAt, attempts, status } = props.step;
  if (!startedAt) {
    return null;
  }
  const duration = format.duration(
    (finishedAt ? Date.parse(finishedAt) : now) - Date.parse(startedAt),
    'short',
  );
  const took = isStepOver(status) ? 'operation.took' : 'operation.runningFor';
  return (
    <Typography variant="caption">
      {t(took, { duration })}
      {attempts > 1 && ` · ${t('operation.attempts', { count: attempts })}`}
    </Typography>
  );
}

function Proofs(props: { step: OperationStep }) {
  const classes = useStyles();
  const t = useWords();
  const statement = useStatement();
  const { proofs } = props.step;
  if (proofs.length === 0) {
    return null;
  }
  return (
    <details>
      <summary>{t('operation.proofs', { count: proofs.length })}</summary>
      <ul className={classes.proofs}>
        {proofs.map(proof => (
          <li key={`${proof.witness} ${proof.at}`}>
            <Typography variant="body2">
              {proof.holds ? '✔' : '✘'}{' '}
              <strong>
                {proof.witness}:{' '}
                {t(proof.holds ? 'operation.holds' : 'operation.fails')}
              </strong>
              . {statement(proof.statement)} <TimeStamp at={proof.at} />
            </Typography>
          </li>
        ))}
      </ul>
    </details>
  );
}
