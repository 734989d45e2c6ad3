import {
  Operation,
  OperationStatus,
  StepId,
} from '@messaging-health/backstage-plugin-common';
import { ORGANIZATION } from '../operations/__testUtils__';
import { inventOperation, SWITCHED_AT } from './__testUtils__/inventOperation';
import { toWatched } from './toWatched';

const watch = (...operations: Operation[]) =>
  toWatched({
    organization: ORGANIZATION,
    incident: 'INC-000001',
    mode: { mode: 'contingency' },
    operations,
  });

const rollback = (status: OperationStatus, step?: StepId) =>
  inventOperation(ORGANIZATION, { id: 'rollback', status, step });
const later = (
  kind: 'roll-forward' | 'drift-correction' | 'rollback',
  status: OperationStatus,
  step?: StepId,
) =>
  inventOperation(ORGANIZATION, {
    id: 'later',
    kind,
    status,
    step,
    requestedAt: '2026-03-01T05:00:00.000Z',
  });

/** What is compared: workflows, automations; undefined where nothing is watched. */
const comparesOf = (...operations: Operation[]) => {
  const watched = watch(...operations);
  return watched && [watched.comparesWorkflows, watched.comparesAutomations];
};

describe('what there is to watch', () => {
  it.each<[string, Operation[], boolean[] | undefined]>([
    ['nothing without a rollback', [], undefined],
    [
      'nothing before the fallback serves',
      [rollback('running', 'activate-fallback')],
      undefined,
    ],
    [
      'nothing where the switch failed',
      [rollback('failed', 'activate-fallback')],
      undefined,
    ],
    [
      'the workflows while automations are being suspended',
      [rollback('running', 'suspend-automations')],
      [true, false],
    ],
    [
      'the workflows where suspending failed',
      [rollback('failed', 'suspend-automations')],
      [true, false],
    ],
    [
      'both while webhooks are verified',
      [rollback('running', 'verify-webhooks')],
      [true, true],
    ],
    [
      'both while people sign off',
      [rollback('waiting', 'validate-conversations')],
      [true, true],
    ],
    ['both after the rollback', [rollback('succeeded')], [true, true]],
    [
      'both after an abort on the safe side',
      [rollback('aborted', 'validate-conversations')],
      [true, true],
    ],
    [
      'the workflows after an abort before the automations',
      [rollback('aborted', 'suspend-automations')],
      [true, false],
    ],
    [
      'nothing that a correction is switching',
      [
        rollback('succeeded'),
        later('drift-correction', 'running', 'activate-fallback'),
      ],
      [false, false],
    ],
    [
      'both where a correction failed',
      [
        rollback('succeeded'),
        later('drift-correction', 'failed', 'deactivate-v2'),
      ],
      [true, true],
    ],
    [
      'both while a return waits for its window',
      [
        rollback('succeeded'),
        later('roll-forward', 'waiting', 'check-preconditions'),
      ],
      [true, true],
    ],
    [
      'nothing once a return gives automations back',
      [
        rollback('succeeded'),
        later('roll-forward', 'failed', 'restore-automations'),
      ],
      undefined,
    ],
    [
      'nothing while the rollback of a return has not switched',
      [
        rollback('succeeded'),
        later('roll-forward', 'aborted', 'monitor'),
        inventOperation(ORGANIZATION, {
          id: 'latest',
          status: 'failed',
          step: 'deactivate-v2',
          requestedAt: '2026-03-01T06:00:00.000Z',
        }),
      ],
      undefined,
    ],
    [
      'what stands after a second rollback that was aborted at once',
      [
        rollback('succeeded'),
        later('rollback', 'aborted', 'freeze-activations'),
      ],
      [true, true],
    ],
  ])('is %s', (_name, operations, expected) => {
    expect(comparesOf(...operations)).toEqual(expected);
  });

  it('begins when the fallback was first seen to be served', () => {
    const counted = rollback('succeeded');
    counted.switchReport = {
      from: '2026-03-01T02:59:00.000Z',
      to: '2026-03-01T02:59:30.000Z',
      received: 0,
      executed: 0,
      lost: 0,
      conversations: [],
    };
    expect(watch(counted)?.since.toISOString()).toBe(
      '2026-03-01T02:59:30.000Z',
    );
    expect(watch(rollback('succeeded'))?.since.toISOString()).toBe(SWITCHED_AT);
  });

  it('counts from the last correction on that put the workflows right', () => {
    const correction = later('drift-correction', 'succeeded');
    correction.steps.forEach(step => {
      step.finishedAt = '2026-03-01T05:01:00.000Z';
    });
    const watched = watch(rollback('succeeded'), correction);
    expect(watched?.putRightAt.toISOString()).toBe('2026-03-01T05:01:00.000Z');
    expect(watched?.since.toISOString()).toBe(SWITCHED_AT);
    expect(watched?.rollback.id).toBe('rollback');
  });
});
