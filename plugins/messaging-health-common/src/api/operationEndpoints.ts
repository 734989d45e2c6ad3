import { z } from 'zod';
import { operationSchema } from '../operations/Operation';
import { operationExecutePermission } from '../permissions';
import { defineEndpoint } from './Endpoint';
import {
  approvalRequestSchema,
  operationStepPathSchema,
  reasonRequestSchema,
} from './requests';

const operationPath = z.object({ operationId: z.uuid() });

/** People's decisions about an operation that is under way. @public */
export const operationEndpoints = {
  approveOperation: defineEndpoint({
    id: 'approveOperation',
    method: 'post',
    path: '/operations/{operationId}/approve',
    summary:
      "The second person's word, where config asks for one; never the first person's.",
    permission: operationExecutePermission,
    pathParameters: operationPath,
    body: approvalRequestSchema,
    answer: operationSchema,
    refusals: [404, 409],
  }),
  pauseOperation: defineEndpoint({
    id: 'pauseOperation',
    method: 'post',
    path: '/operations/{operationId}/pause',
    summary:
      'Stops before the next step that may be put off; never in the midst of a switch.',
    permission: operationExecutePermission,
    pathParameters: operationPath,
    body: reasonRequestSchema,
    answer: operationSchema,
    refusals: [404, 409],
  }),
  waiveStep: defineEndpoint({
    id: 'waiveStep',
    method: 'post',
    path: '/operations/{operationId}/steps/{stepId}/waive',
    summary:
      "Passes over the sign-offs by a named decision; the contingency can't be called verified then.",
    permission: operationExecutePermission,
    pathParameters: operationStepPathSchema,
    body: reasonRequestSchema,
    answer: operationSchema,
    refusals: [404, 409],
  }),
} as const;
