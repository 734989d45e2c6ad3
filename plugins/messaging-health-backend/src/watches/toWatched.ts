import {
  isOperationFinished,
  isStepOver,
  Operation,
  OperationStep,
  Organization,
  StepId,
} from '@messaging-health/backstage-plugin-common';
import { OrganizationMode } from '../operations';
import { WatchedOrganization } from './WatchedOrganization';

/** While one of these runs, the workflows are between two states. */
const SWITCHES_WORKFLOWS: readonly StepId[] = [
  'deactivate-v2',
  'activate-fallback',
  'activate-v2',
];
/** While one of these runs, the automations are. */
const SWITCHES_AUTOMATIONS: readonly StepId[] = [
  'suspend-automations',
  'restore-automations',
];

function stepOf(
  { steps }: Operation,
  stepId: StepId,
): OperationStep | undefined {
  return steps.find(({ id }) => id === stepId);
}

function endOf(operation: Operation, stepId: StepId): Date | undefined {
  const step = stepOf(operation, stepId);
  return step?.status === 'done' && step.finishedAt
    ? new Date(step.finishedAt)
    : undefined;
}

/** The step that is being carried out now. */
function stepAtWork({ status, steps }: Operation): StepId | undefined {
  return status === 'running'
    ? steps.find(step => !isStepOver(step.status))?.id
    : undefined;
}

/** True where the operation leaves, or will soon leave, the contingency behind. */
function leavesContingency(operation: Operation): boolean {
  const { kind, status } = operation;
  if (kind !== 'roll-forward' || isOperationFinished(status)) {
    return false;
  }
  const check = stepOf(operation, 'check-preconditions');
  return check !== undefined && isStepOver(check.status);
}

function newest(instants: Array<Date | undefined>): Date | undefined {
  const known = instants.flatMap(instant => instant ?? []);
  return known.length === 0
    ? undefined
    : new Date(Math.max(...known.map(instant => instant.getTime())));
}

/**
 * What there is to watch of an organization, by the operations of its open incident;
 * undefined where the fallback was not put into service, or v2 is on its way back.
 */
export function toWatched(known: {
  organization: Organization;
  incident: string;
  mode: OrganizationMode;
  operations: Operation[];
}): WatchedOrganization | undefined {
  const { organization, incident, mode, operations } = known;
  const [rollback] = operations
    .filter(
      one =>
        one.kind === 'rollback' &&
        (!isOperationFinished(one.status) || endOf(one, 'activate-fallback')),
    )
    .sort((a, b) => b.requestedAt.localeCompare(a.requestedAt));
  const switchedAt = rollback && endOf(rollback, 'activate-fallback');
  if (!switchedAt || operations.some(leavesContingency)) {
    return undefined;
  }
  const atWork = operations.flatMap(one => stepAtWork(one) ?? []);
  const isAtWork = (steps: readonly StepId[]) =>
    atWork.some(step => steps.includes(step));
  const since = new Date(rollback.switchReport?.to ?? switchedAt);
  return {
    organization,
    incident,
    mode: mode.mode,
    substitution: mode.substitution,
    rollback,
    since,
    putRightAt:
      newest(operations.map(one => endOf(one, 'activate-fallback'))) ?? since,
    comparesWorkflows: !isAtWork(SWITCHES_WORKFLOWS),
    comparesAutomations:
      !isAtWork([...SWITCHES_WORKFLOWS, ...SWITCHES_AUTOMATIONS]) &&
      operations.some(one => endOf(one, 'suspend-automations')),
  };
}
