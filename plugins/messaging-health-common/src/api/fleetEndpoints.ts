import { z } from 'zod';
import { fleetRollbackSchema } from '../operations/fleetRollback';
import {
  healthReadPermission,
  operationExecutePermission,
} from '../permissions';
import { defineEndpoint } from './Endpoint';
import {
  reasonRequestSchema,
  startFleetRollbackRequestSchema,
} from './requests';

const fleetPath = z.object({ fleetRollbackId: z.uuid() });

/** Rollbacks of several organizations that share a cause. @public */
export const fleetEndpoints = {
  startFleetRollback: defineEndpoint({
    id: 'startFleetRollback',
    method: 'post',
    path: '/fleet-rollbacks',
    summary: 'Rolls several organizations back: one first, then in waves.',
    permission: operationExecutePermission,
    body: startFleetRollbackRequestSchema,
    status: 201,
    answer: fleetRollbackSchema,
    refusals: [404, 409],
  }),
  listFleetRollbacks: defineEndpoint({
    id: 'listFleetRollbacks',
    method: 'get',
    path: '/fleet-rollbacks',
    summary: 'Those under way, then the newest twenty that have ended.',
    permission: healthReadPermission,
    answer: z.object({ items: z.array(fleetRollbackSchema) }),
  }),
  getFleetRollback: defineEndpoint({
    id: 'getFleetRollback',
    method: 'get',
    path: '/fleet-rollbacks/{fleetRollbackId}',
    summary: 'One fleet rollback with its members.',
    permission: healthReadPermission,
    pathParameters: fleetPath,
    answer: fleetRollbackSchema,
    refusals: [404],
  }),
  continueFleetRollback: defineEndpoint({
    id: 'continueFleetRollback',
    method: 'post',
    path: '/fleet-rollbacks/{fleetRollbackId}/continue',
    summary:
      'Goes on with one that stands still, past the members that failed; a decision with a reason.',
    permission: operationExecutePermission,
    pathParameters: fleetPath,
    body: reasonRequestSchema,
    answer: fleetRollbackSchema,
    refusals: [404, 409],
  }),
  endFleetRollback: defineEndpoint({
    id: 'endFleetRollback',
    method: 'post',
    path: '/fleet-rollbacks/{fleetRollbackId}/end',
    summary:
      'Begins no further rollback; those under way go on, each by itself.',
    permission: operationExecutePermission,
    pathParameters: fleetPath,
    body: reasonRequestSchema,
    answer: fleetRollbackSchema,
    refusals: [404, 409],
  }),
} as const;
