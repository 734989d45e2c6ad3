import {
  Operation,
  OperationKind,
  OperationStatus,
  Organization,
  StepId,
  STEPS_OF,
} from '@messaging-health/backstage-plugin-common';

/** When the fallback of an invented rollback was seen to be served. */
export const SWITCHED_AT = '2026-03-01T03:00:00.000Z';

/** An invented operation whose first steps are done, up to the one at which it stands. */
export function inventOperation(
  organization: Organization,
  at: {
    id?: string;
    kind?: OperationKind;
    status: OperationStatus;
    /** The step at which it stands; left out where all are done. */
    step?: StepId;
    requestedAt?: string;
  },
): Operation {
  const { kind = 'rollback', requestedAt = '2026-03-01T02:55:00.000Z' } = at;
  const ids = STEPS_OF[kind];
  const standing = at.step ? ids.indexOf(at.step) : ids.length;
  return {
    id: at.id ?? '00000000-0000-4000-8000-0000000000b1',
    kind,
    status: at.status,
    organizationId: organization.id,
    organizationTitle: organization.title,
    entityRef: organization.entityRef,
    incident: 'INC-000001',
    reason: 'Webhook errors',
    requestedBy: { type: 'user', entityRef: 'user:default/ana.plantao' },
    requestedAt,
    updatedAt: requestedAt,
    signOffs: [],
    steps: ids.map((id, index) => ({
      id,
      position: index + 1,
      status: statusAt(index - standing, at.status),
      finishedAt: index < standing ? SWITCHED_AT : undefined,
      attempts: index <= standing ? 1 : 0,
      proofs: [],
    })),
  };
}

function statusAt(
  distance: number,
  status: OperationStatus,
): Operation['steps'][number]['status'] {
  if (distance < 0) {
    return 'done';
  }
  if (distance > 0) {
    return 'pending';
  }
  switch (status) {
    case 'running':
    case 'waiting':
    case 'failed':
      return status;
    default:
      return 'pending';
  }
}
