import {
  Operation,
  OperationKind,
  STEPS_OF,
} from '@messaging-health/backstage-plugin-common';
import { describeInTheWay } from './describeInTheWay';

const AT = '2026-03-01T03:00:00.000Z';

/** An operation that stands at its fourth step. */
function standing(kind: OperationKind, more: Partial<Operation> = {}) {
  const operation: Operation = {
    id: 'op-1',
    kind,
    status: 'running',
    organizationId: 'a1',
    organizationTitle: 'Padaria Imaginária',
    entityRef: 'group:default/padaria-imaginaria',
    incident: 'INC-000001',
    reason: 'It is corrected',
    requestedBy: { type: 'user', entityRef: 'user:default/ana.plantao' },
    requestedAt: AT,
    updatedAt: AT,
    signOffs: [],
    steps: STEPS_OF[kind].map((id, index) => ({
      id,
      position: index + 1,
      status: index < 3 ? 'done' : 'pending',
      attempts: 0,
      proofs: [],
    })),
    ...more,
  };
  return describeInTheWay(operation);
}

describe('what is in the way', () => {
  it('is named with its place, its beginning and who began it', () => {
    expect(standing('rollback', { status: 'failed' })).toBe(
      'A rollback of Padaria Imaginária is already under way: failed at step 4 of 7, suspend-automations (operation op-1). user:default/ana.plantao started it at 2026-03-01T03:00:00.000Z. Join it, or wait until it is finished.',
    );
  });

  it('can be aborted where it is a return, since a rollback takes its place then', () => {
    expect(standing('roll-forward')).toMatch(
      /roll-forward of .* at step 4 of 6, monitor .*abort it.*rollback takes its place/,
    );
  });

  it('need only be waited for where it is being aborted', () => {
    const abort = { by: 'user:default/ana.plantao', at: AT, reason: 'Wrong' };
    expect(standing('roll-forward', { abort })).toMatch(
      /being aborted: wait until it is finished/,
    );
  });

  it('may have been started by the system itself', () => {
    const requestedBy = { type: 'system' as const, replica: 'replica-a' };
    expect(standing('rollback', { requestedBy })).toContain(
      'Messaging Health started it',
    );
  });
});
