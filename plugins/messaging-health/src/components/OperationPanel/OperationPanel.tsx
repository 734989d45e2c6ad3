import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import {
  Operation,
  OperationStep,
  OrganizationOverview,
} from '@messaging-health/backstage-plugin-common';
import { useLinks } from '../../hooks/useLinks';
import { useWords } from '../../hooks/useWords';
import { CopyButton } from '../CopyButton';
import { ActorName, personName } from '../Person';
import { TimeStamp } from '../TimeStamp';
import { FailureBlock } from './FailureBlock';
import { SignOffs } from './SignOffs';
import { StepItem } from './StepItem';

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(2) },
  steps: { listStyle: 'none', padding: 0, margin: theme.spacing(1, 0) },
}));

interface OperationPanelProps {
  operation: Operation;
  overview: OrganizationOverview;
  onChanged: () => void;
}

/** An operation with its steps, and what it waits for. */
export function OperationPanel(props: OperationPanelProps) {
  const classes = useStyles();
  const { operation, overview, onChanged } = props;
  const failed = operation.steps.find(step => step.failure);
  return (
    <Paper className={classes.root} component="section" id="operation">
      <Headline operation={operation} />
      {operation.status === 'failed' && failed?.failure && (
        <FailureBlock
          operation={operation}
          step={failed}
          failure={failed.failure}
          mayOperate={overview.allowed.operate}
          onChanged={onChanged}
        />
      )}
      <ol className={classes.steps}>
        {operation.steps.map(step => (
          <StepItem key={step.id} step={step} />
        ))}
      </ol>
      {operation.status === 'waiting' && (
        <SignOffs
          operation={operation}
          candidates={overview.candidates ?? []}
          problem={overview.candidatesProblem}
          mayConfirm={overview.allowed.confirm}
          onChanged={onChanged}
        />
      )}
    </Paper>
  );
}

function Headline(props: { operation: Operation }) {
  const t = useWords();
  const links = useLinks();
  const { operation } = props;
  const current = currentStep(operation);
  return (
    <>
      <Typography variant="h6" component="h3" role="status">
        {t('operation.title', {
          kind: t(`operationKind.${operation.kind}`),
          status: t(`operationStatus.${operation.status}`),
        })}
        {current &&
          ` · ${t('operation.stepOf', {
            position: String(current.position),
            steps: String(operation.steps.length),
            step: t(`step.${current.id}`),
          })}`}
      </Typography>
      <Typography variant="body2">
        {t('operation.reason', { reason: operation.reason })}
      </Typography>
      <Typography variant="body2" color="textSecondary" component="div">
        {t('operation.requestedBy')} <ActorName actor={operation.requestedBy} />{' '}
        · <TimeStamp at={operation.requestedAt} /> · {t('operation.incident')}{' '}
        <Link to={links.incident(operation.incident)}>
          {operation.incident}
        </Link>
        <CopyButton
          text={operation.id}
          label={t('action.copyWhat', { what: t('operation.id') })}
        />
      </Typography>
      {operation.abort && (
        <Typography>
          {t('operation.aborted', {
            by: personName(operation.abort.by),
            reason: operation.abort.reason,
          })}
        </Typography>
      )}
    </>
  );
}

function currentStep(operation: Operation): OperationStep | undefined {
  return operation.finishedAt
    ? undefined
    : operation.steps.find(step => step.status !== 'done');
}
