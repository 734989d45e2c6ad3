import { z } from 'zod';
import { closingGateSchema } from '../incidents/closing';
import { slaClockSchema, slaForecastSchema } from '../incidents/clocks';
import { correctiveActionSchema } from '../incidents/correctiveActions';
import { hypothesisSchema } from '../incidents/hypotheses';
import { incidentSummarySchema } from '../incidents/Incident';
import { roleHolderSchema } from '../incidents/roles';
import {
  confirmPermission,
  incidentReadPermission,
  operationExecutePermission,
} from '../permissions';
import { defineEndpoint } from './Endpoint';
import {
  addCorrectiveActionRequestSchema,
  addHypothesisEvidenceRequestSchema,
  addHypothesisRequestSchema,
  changeCorrectiveActionRequestSchema,
  correctiveActionPathSchema,
  decideHypothesisRequestSchema,
  finishCorrectiveActionRequestSchema,
  handOverRoleRequestSchema,
  hypothesisPathSchema,
  planGoLiveRequestSchema,
  rolePathSchema,
  setSeverityRequestSchema,
} from './recordRequests';
import { incidentPathSchema, reasonRequestSchema } from './requests';

const ofIncident = {
  pathParameters: incidentPathSchema,
  refusals: [404, 409],
} as const;

/** What people make of an incident: its severity, roles, hypotheses, corrective actions, end. @public */
export const recordEndpoints = {
  setSeverity: defineEndpoint({
    ...ofIncident,
    id: 'setSeverity',
    method: 'post',
    path: '/incidents/{number}/severity',
    summary: 'Says how bad it is, with a reason.',
    permission: operationExecutePermission,
    body: setSeverityRequestSchema,
    answer: incidentSummarySchema,
  }),
  handOverRole: defineEndpoint({
    ...ofIncident,
    id: 'handOverRole',
    method: 'post',
    path: '/incidents/{number}/roles/{role}',
    summary: 'Hands a role to a user or a group of the catalog.',
    permission: confirmPermission,
    pathParameters: rolePathSchema,
    body: handOverRoleRequestSchema,
    answer: roleHolderSchema,
  }),
  addHypothesis: defineEndpoint({
    ...ofIncident,
    id: 'addHypothesis',
    method: 'post',
    path: '/incidents/{number}/hypotheses',
    summary:
      'Adds a guess at the cause; the first finding of a person begins the diagnosis.',
    permission: confirmPermission,
    body: addHypothesisRequestSchema,
    status: 201,
    answer: hypothesisSchema,
  }),
  addHypothesisEvidence: defineEndpoint({
    ...ofIncident,
    id: 'addHypothesisEvidence',
    method: 'post',
    path: '/incidents/{number}/hypotheses/{hypothesisId}/evidence',
    summary:
      'Names an item of evidence or an entry that speaks for or against it.',
    permission: confirmPermission,
    pathParameters: hypothesisPathSchema,
    body: addHypothesisEvidenceRequestSchema,
    answer: hypothesisSchema,
  }),
  decideHypothesis: defineEndpoint({
    ...ofIncident,
    id: 'decideHypothesis',
    method: 'post',
    path: '/incidents/{number}/hypotheses/{hypothesisId}/decision',
    summary: 'Confirms, refutes or reopens a hypothesis, with a reason.',
    permission: confirmPermission,
    pathParameters: hypothesisPathSchema,
    body: decideHypothesisRequestSchema,
    answer: hypothesisSchema,
  }),
  addCorrectiveAction: defineEndpoint({
    ...ofIncident,
    id: 'addCorrectiveAction',
    method: 'post',
    path: '/incidents/{number}/corrective-actions',
    summary: 'Adds something to be done so that it does not happen again.',
    permission: confirmPermission,
    body: addCorrectiveActionRequestSchema,
    status: 201,
    answer: correctiveActionSchema,
  }),
  changeCorrectiveAction: defineEndpoint({
    ...ofIncident,
    id: 'changeCorrectiveAction',
    method: 'post',
    path: '/incidents/{number}/corrective-actions/{actionId}',
    summary: 'Changes an open corrective action.',
    permission: confirmPermission,
    pathParameters: correctiveActionPathSchema,
    body: changeCorrectiveActionRequestSchema,
    answer: correctiveActionSchema,
  }),
  finishCorrectiveAction: defineEndpoint({
    ...ofIncident,
    id: 'finishCorrectiveAction',
    method: 'post',
    path: '/incidents/{number}/corrective-actions/{actionId}/done',
    summary:
      'Says that a corrective action is done, and where that can be seen.',
    permission: confirmPermission,
    pathParameters: correctiveActionPathSchema,
    body: finishCorrectiveActionRequestSchema,
    answer: correctiveActionSchema,
  }),
  withdrawCorrectiveAction: defineEndpoint({
    ...ofIncident,
    id: 'withdrawCorrectiveAction',
    method: 'post',
    path: '/incidents/{number}/corrective-actions/{actionId}/withdraw',
    summary:
      'Withdraws a corrective action that is not needed after all, with a reason.',
    permission: operationExecutePermission,
    pathParameters: correctiveActionPathSchema,
    body: reasonRequestSchema,
    answer: correctiveActionSchema,
  }),
  planGoLive: defineEndpoint({
    ...ofIncident,
    id: 'planGoLive',
    method: 'post',
    path: '/incidents/{number}/go-live',
    summary: 'Says when v2 is planned to return.',
    permission: confirmPermission,
    body: planGoLiveRequestSchema,
    answer: incidentSummarySchema,
  }),
  resolveIncident: defineEndpoint({
    ...ofIncident,
    id: 'resolveIncident',
    method: 'post',
    path: '/incidents/{number}/resolve',
    summary:
      'Says that it is over without a return of v2, or without a rollback, with a reason; refused while an operation is unfinished or a trigger fires.',
    permission: operationExecutePermission,
    body: reasonRequestSchema,
    answer: incidentSummarySchema,
  }),
  getClosingGate: defineEndpoint({
    id: 'getClosingGate',
    method: 'get',
    path: '/incidents/{number}/closing',
    summary:
      'What the record holds of all that it must hold before it may be closed.',
    permission: incidentReadPermission,
    pathParameters: incidentPathSchema,
    answer: closingGateSchema,
    refusals: [404],
  }),
  getClocks: defineEndpoint({
    id: 'getClocks',
    method: 'get',
    path: '/incidents/{number}/clocks',
    summary:
      'The clocks of what is owed in time, and when each will be stopped as far as the past tells.',
    permission: incidentReadPermission,
    pathParameters: incidentPathSchema,
    answer: z.object({
      clocks: z.array(slaClockSchema),
      forecasts: z.array(slaForecastSchema),
    }),
    refusals: [404],
  }),
} as const;
