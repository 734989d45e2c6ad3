import {
  OperationStatus,
  StepId,
  StepStatus,
} from '@messaging-health/backstage-plugin-common';
import { isUnwatchedReturn } from './isUnwatchedReturn';

const ORDER = [
  'check-preconditions',
  'restore-automations',
  'activate-v2',
  'monitor',
  'validate-scenarios',
  'close-incident',
] as const satisfies readonly StepId[];

/** A return that stands at a step. */
function standingAt(
  at: (typeof ORDER)[number],
  status: OperationStatus,
  stepStatus: StepStatus = 'running',
) {
  const place = ORDER.indexOf(at);
  const statusOf = (index: number): StepStatus =>
    index < place ? 'done' : 'pending';
  return {
    kind: 'roll-forward' as const,
    status,
    incident: 'INC-000007',
    steps: ORDER.map((id, index) => ({
      id,
      position: index + 1,
      status: index === place ? stepStatus : statusOf(index),
      attempts: index <= place ? 1 : 0,
      proofs: [],
    })),
  };
}

const isUnwatched = (operation: ReturnType<typeof standingAt>) =>
  isUnwatchedReturn(operation, 'INC-000007');

describe('a return that has v2 in service', () => {
  it.each([
    ['its monitor is paused', standingAt('monitor', 'paused', 'pending')],
    ['its monitor failed', standingAt('monitor', 'failed', 'failed')],
    [
      'a scenario failed after its monitor',
      standingAt('validate-scenarios', 'failed', 'failed'),
    ],
    ['scenarios run', standingAt('validate-scenarios', 'running')],
    [
      'the incident could not be told its end',
      standingAt('close-incident', 'failed', 'failed'),
    ],
  ])('is watched by nobody while %s', (_, operation) => {
    expect(isUnwatched(operation)).toBe(true);
  });

  it.each([
    ['its monitor looks', standingAt('monitor', 'running')],
    ['its monitor waits to look', standingAt('monitor', 'waiting', 'waiting')],
    [
      'v2 is not proved to serve',
      standingAt('activate-v2', 'failed', 'failed'),
    ],
    ['its window is waited for', standingAt('check-preconditions', 'waiting')],
  ])('is left to itself while %s', (_, operation) => {
    expect(isUnwatched(operation)).toBe(false);
  });

  it('is over where its incident is ended and another one is open', () => {
    const operation = standingAt('close-incident', 'failed', 'failed');
    expect(isUnwatchedReturn(operation, 'INC-000008')).toBe(false);
  });

  it('is no rollback', () => {
    const operation = standingAt('validate-scenarios', 'failed', 'failed');
    expect(
      isUnwatchedReturn({ ...operation, kind: 'rollback' }, 'INC-000007'),
    ).toBe(false);
  });
});
