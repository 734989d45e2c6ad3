import {
  Operation,
  OperationStep,
  StepId,
  STEPS_OF,
} from '@messaging-health/backstage-plugin-common';

const AT = '2026-03-01T03:00:00.000Z';

/** What of an operation a test cares for. */
export interface BuildOperationOptions
  extends Partial<Omit<Operation, 'steps'>> {
  /** Steps before this one are done, this one has `step`, later ones are pending. */
  at: StepId;
  step?: Partial<OperationStep>;
}

/** An invented operation, a rollback unless said otherwise, that stands at the given step. */
export function buildOperation({
  at,
  step,
  ...rest
}: BuildOperationOptions): Operation {
  const steps = STEPS_OF[rest.kind ?? 'rollback'];
  const current = steps.indexOf(at);
  return {
    id: '11111111-1111-4111-8111-111111111111',
    kind: 'rollback',
    status: 'running',
    organizationId: '00000000-0000-4000-8000-000000000001',
    organizationTitle: 'Cantina Aurora',
    entityRef: 'group:default/cantina-aurora',
    incident: 'INC-000001',
    reason: 'Webhook errors over the limit',
    requestedBy: { type: 'user', entityRef: 'user:default/mock' },
    requestedAt: AT,
    updatedAt: AT,
    signOffs: [],
    steps: steps.map((id, index) => ({
      id,
      position: index + 1,
      status: statusBeside(index, current),
      attempts: index <= current ? 1 : 0,
      proofs: [],
      ...(index === current ? step : {}),
    })),
    ...rest,
  };
}

function statusBeside(index: number, current: number) {
  if (index < current) {
    return 'done';
  }
  return index === current ? 'running' : 'pending';
}

/** A rollback with nothing left to do. */
export function buildFinishedOperation(): Operation {
  return buildOperation({
    at: 'open-incident',
    step: { status: 'done' },
    status: 'succeeded',
  });
}

/** A roll-forward with nothing left to do. */
export function buildFinishedRollForward(): Operation {
  return buildOperation({
    kind: 'roll-forward',
    at: 'close-incident',
    step: { status: 'done' },
    status: 'succeeded',
  });
}
