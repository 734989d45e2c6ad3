import { z } from 'zod';
import {
  contingencySchema,
  functionalPointSchema,
} from '../operations/contingency';
import { rehearsalSchema } from '../operations/rehearsal';
import {
  confirmPermission,
  healthReadPermission,
  operationExecutePermission,
} from '../permissions';
import { defineEndpoint } from './Endpoint';
import {
  organizationIdSchema,
  reasonRequestSchema,
  signPointRequestSchema,
} from './requests';

const organizationPath = z.object({ organizationId: organizationIdSchema });
const pointPath = organizationPath.extend({ point: functionalPointSchema });

/** What is watched of an organization beside its triggers. @public */
export const watchEndpoints = {
  getContingency: defineEndpoint({
    id: 'getContingency',
    method: 'get',
    path: '/organizations/{organizationId}/contingency',
    summary:
      "The seven points of the runbook's §4, as last measured and signed.",
    permission: healthReadPermission,
    pathParameters: organizationPath,
    answer: contingencySchema,
    refusals: [404],
  }),
  signContingencyPoint: defineEndpoint({
    id: 'signContingencyPoint',
    method: 'post',
    path: '/organizations/{organizationId}/contingency/{point}/sign',
    summary:
      'Says, as a person, that a functional point holds, and how it is known.',
    permission: confirmPermission,
    pathParameters: pointPath,
    body: signPointRequestSchema,
    answer: contingencySchema,
    refusals: [404, 409],
  }),
  withdrawContingencyPoint: defineEndpoint({
    id: 'withdrawContingencyPoint',
    method: 'post',
    path: '/organizations/{organizationId}/contingency/{point}/withdraw',
    summary: 'Takes the word for a functional point back, with a reason.',
    permission: confirmPermission,
    pathParameters: pointPath,
    body: reasonRequestSchema,
    answer: contingencySchema,
    refusals: [404, 409],
  }),
  getRehearsal: defineEndpoint({
    id: 'getRehearsal',
    method: 'get',
    path: '/organizations/{organizationId}/rehearsal',
    summary: 'The newest rehearsal: could the organization be rolled back now?',
    permission: healthReadPermission,
    pathParameters: organizationPath,
    answer: rehearsalSchema,
    refusals: [404],
  }),
  rehearse: defineEndpoint({
    id: 'rehearse',
    method: 'post',
    path: '/organizations/{organizationId}/rehearsal',
    summary:
      'Rehearses a rollback now; only reads. Refused while an operation switches.',
    permission: operationExecutePermission,
    pathParameters: organizationPath,
    answer: rehearsalSchema,
    refusals: [404, 409],
  }),
} as const;
