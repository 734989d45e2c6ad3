import { z } from 'zod';
import { conditionTriggerIdSchema } from '../health/triggers';
import { triggerVerdictSchema } from '../health/verdicts';
import {
  conversationCandidateSchema,
  operationSchema,
  stepPreviewSchema,
} from '../operations/Operation';
import { gateAnswerSchema } from '../operations/modes';
import {
  administerPermission,
  confirmPermission,
  gateReadPermission,
  healthReadPermission,
  incidentReadPermission,
  observationCreatePermission,
  operationExecutePermission,
} from '../permissions';
import { defineEndpoint } from './Endpoint';
import { fleetEndpoints } from './fleetEndpoints';
import { customerEndpoints } from './customerEndpoints';
import { historyEndpoints } from './historyEndpoints';
import { incidentEndpoints } from './incidentEndpoints';
import { proofEndpoints } from './proofEndpoints';
import { recordEndpoints } from './recordEndpoints';
import { figureHistoryQuerySchema, figureHistorySchema } from './figureHistory';
import {
  fleetSchema,
  organizationOverviewSchema,
} from './organizationOverview';
import { operationEndpoints } from './operationEndpoints';
import {
  abortRequestSchema,
  confirmConditionRequestSchema,
  listOrganizationsQuerySchema,
  organizationIdSchema,
  previewRequestSchema,
  pushObservationsAnswerSchema,
  pushObservationsRequestSchema,
  reasonRequestSchema,
  signOffRequestSchema,
  startOperationRequestSchema,
} from './requests';
import { sweepStatusSchema } from './sweepStatus';
import { watchEndpoints } from './watchEndpoints';
import { whatIfAnswerSchema, whatIfRequestSchema } from './whatIf';

const organizationPath = z.object({ organizationId: organizationIdSchema });
const operationPath = z.object({ operationId: z.uuid() });
const triggerPath = organizationPath.extend({
  trigger: conditionTriggerIdSchema,
});

/** Every endpoint under `/api/messaging-health`. @public */
export const endpoints = {
  ...operationEndpoints,
  ...watchEndpoints,
  ...incidentEndpoints,
  ...recordEndpoints,
  ...customerEndpoints,
  ...proofEndpoints,
  ...historyEndpoints,
  ...fleetEndpoints,
  getFleet: defineEndpoint({
    id: 'getFleet',
    method: 'get',
    path: '/organizations',
    summary: 'Organizations with their health, worst first unless asked else.',
    permission: healthReadPermission,
    query: listOrganizationsQuerySchema,
    answer: fleetSchema,
  }),
  getOrganization: defineEndpoint({
    id: 'getOrganization',
    method: 'get',
    path: '/organizations/{organizationId}',
    summary:
      'Everything the entity tab shows: triggers, mode, operation, incidents.',
    permission: healthReadPermission,
    pathParameters: organizationPath,
    answer: organizationOverviewSchema,
    refusals: [404],
  }),
  getFigureHistory: defineEndpoint({
    id: 'getFigureHistory',
    method: 'get',
    path: '/organizations/{organizationId}/history',
    summary: "A trigger's figures over a span, and what happened meanwhile.",
    permission: healthReadPermission,
    pathParameters: organizationPath,
    query: figureHistoryQuerySchema,
    answer: figureHistorySchema,
    refusals: [404],
  }),
  askWhatIf: defineEndpoint({
    id: 'askWhatIf',
    method: 'post',
    path: '/what-if',
    summary: 'Which triggers would have fired under other limits, and when.',
    permission: healthReadPermission,
    body: whatIfRequestSchema,
    answer: whatIfAnswerSchema,
    refusals: [404, 503],
  }),
  getSweep: defineEndpoint({
    id: 'getSweep',
    method: 'get',
    path: '/sweep',
    summary: 'How the rounds over the signal sources go.',
    permission: healthReadPermission,
    answer: sweepStatusSchema,
  }),
  confirmCondition: defineEndpoint({
    id: 'confirmCondition',
    method: 'post',
    path: '/organizations/{organizationId}/conditions/{trigger}/confirm',
    summary:
      'Says, as a person, that the condition is real and what its impact is.',
    permission: confirmPermission,
    pathParameters: triggerPath,
    body: confirmConditionRequestSchema,
    answer: triggerVerdictSchema,
    refusals: [404, 409],
  }),
  withdrawCondition: defineEndpoint({
    id: 'withdrawCondition',
    method: 'post',
    path: '/organizations/{organizationId}/conditions/{trigger}/withdraw',
    summary: 'Takes a confirmation back, with a reason.',
    permission: confirmPermission,
    pathParameters: triggerPath,
    body: reasonRequestSchema,
    answer: triggerVerdictSchema,
    refusals: [404, 409],
  }),
  askGate: defineEndpoint({
    id: 'askGate',
    method: 'get',
    path: '/organizations/{organizationId}/gate',
    summary: 'May v2 be activated for this organization now?',
    permission: gateReadPermission,
    pathParameters: organizationPath,
    answer: gateAnswerSchema,
    refusals: [404],
  }),
  liftFreeze: defineEndpoint({
    id: 'liftFreeze',
    method: 'post',
    path: '/organizations/{organizationId}/freeze/lift',
    summary:
      'Lifts a freeze by hand; refused while an operation is unfinished.',
    permission: administerPermission,
    pathParameters: organizationPath,
    body: reasonRequestSchema,
    answer: gateAnswerSchema,
    refusals: [404, 409],
  }),
  pushObservations: defineEndpoint({
    id: 'pushObservations',
    method: 'post',
    path: '/observations',
    summary: 'Stores observations from a sender; a repeat changes nothing.',
    permission: observationCreatePermission,
    body: pushObservationsRequestSchema,
    status: 202,
    answer: pushObservationsAnswerSchema,
    refusals: [413, 415],
  }),
  startOperation: defineEndpoint({
    id: 'startOperation',
    method: 'post',
    path: '/operations',
    summary: 'Starts an operation, or joins the unfinished one if asked to.',
    permission: operationExecutePermission,
    body: startOperationRequestSchema,
    status: 201,
    answer: operationSchema,
    refusals: [404, 409],
  }),
  previewOperation: defineEndpoint({
    id: 'previewOperation',
    method: 'post',
    path: '/operations/preview',
    summary: 'What each step would change in the real state of the world.',
    permission: operationExecutePermission,
    body: previewRequestSchema,
    answer: z.object({ steps: z.array(stepPreviewSchema) }),
    refusals: [404],
  }),
  getOperation: defineEndpoint({
    id: 'getOperation',
    method: 'get',
    path: '/operations/{operationId}',
    summary: 'One operation with its steps and what was proven.',
    permission: healthReadPermission,
    pathParameters: operationPath,
    answer: operationSchema,
    refusals: [404],
  }),
  listCandidates: defineEndpoint({
    id: 'listCandidates',
    method: 'get',
    path: '/operations/{operationId}/candidates',
    summary: 'Conversations since the switch that a person may sign off.',
    permission: incidentReadPermission,
    pathParameters: operationPath,
    answer: z.object({ candidates: z.array(conversationCandidateSchema) }),
    refusals: [404, 503],
  }),
  signOff: defineEndpoint({
    id: 'signOff',
    method: 'post',
    path: '/operations/{operationId}/sign-offs',
    summary: 'Signs one conversation off as really served by a person.',
    permission: confirmPermission,
    pathParameters: operationPath,
    body: signOffRequestSchema,
    answer: operationSchema,
    refusals: [404, 409, 503],
  }),
  resumeOperation: defineEndpoint({
    id: 'resumeOperation',
    method: 'post',
    path: '/operations/{operationId}/resume',
    summary:
      'Goes on with a failed or paused operation at the first step not done.',
    permission: operationExecutePermission,
    pathParameters: operationPath,
    answer: operationSchema,
    refusals: [404, 409],
  }),
  abortOperation: defineEndpoint({
    id: 'abortOperation',
    method: 'post',
    path: '/operations/{operationId}/abort',
    summary:
      'Ends an operation on the safe side: customers are served by the fallback.',
    permission: operationExecutePermission,
    pathParameters: operationPath,
    body: abortRequestSchema,
    answer: operationSchema,
    refusals: [404, 409],
  }),
} as const;
