import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import {
  isOperationFinished,
  Operation,
  OrganizationOverview,
  waitsFor,
} from '@messaging-health/backstage-plugin-common';
import { ReactNode } from 'react';
import { FailureBlock } from './FailureBlock';
import { OperationActions } from './OperationActions';
import { OperationHeadline } from './OperationHeadline';
import { SignOffs } from './SignOffs';
import { StepItem } from './StepItem';
import { SwitchCost } from './SwitchCost';
import { Terms } from './Terms';
import { WaitingFor } from './WaitingFor';

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(2), scrollMarginTop: theme.spacing(8) },
  steps: { listStyle: 'none', padding: 0, margin: theme.spacing(1, 0) },
}));

interface OperationPanelProps {
  operation: Operation;
  overview: Pick<
    OrganizationOverview,
    'allowed' | 'candidates' | 'candidatesProblem'
  >;
  onChanged: () => void;
  /** The part of the address that leads here. */
  anchor?: string;
  /** What stands above the operation, for example that it is an earlier one. */
  children?: ReactNode;
}

/** An operation of any kind: its steps, what it waits for, and what may be decided about it. */
export function OperationPanel(props: OperationPanelProps) {
  const classes = useStyles();
  const { operation, overview, onChanged, anchor = 'operation' } = props;
  const { allowed, candidates = [], candidatesProblem } = overview;
  const failed = operation.steps.find(step => step.failure);
  return (
    <Paper className={classes.root} component="section" id={anchor}>
      {props.children}
      <OperationHeadline operation={operation} />
      <WaitingFor operation={operation} />
      {operation.status === 'failed' && failed?.failure && (
        <FailureBlock step={failed} failure={failed.failure} />
      )}
      {!isOperationFinished(operation.status) && (
        <OperationActions
          operation={operation}
          mayOperate={allowed.operate}
          onChanged={onChanged}
        />
      )}
      <ol className={classes.steps}>
        {operation.steps.map(step => (
          <StepItem
            key={step.id}
            step={step}
            isEnded={isOperationFinished(operation.status)}
          />
        ))}
      </ol>
      {waitsFor(operation) === 'sign-offs' && (
        <SignOffs
          operation={operation}
          candidates={candidates}
          problem={candidatesProblem}
          mayConfirm={allowed.confirm}
          onChanged={onChanged}
        />
      )}
      <Terms operation={operation} />
      <SwitchCost operation={operation} candidates={candidates} />
    </Paper>
  );
}
