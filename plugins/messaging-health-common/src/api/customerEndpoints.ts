import { z } from 'zod';
import {
  communicationDraftSchema,
  communicationKindSchema,
  communicationSchema,
  communicationsSchema,
  recordLanguageSchema,
} from '../incidents/communications';
import {
  rcaDraftSchema,
  rcaStageSchema,
  rcaVersionSchema,
} from '../incidents/rootCause';
import { confirmPermission, incidentReadPermission } from '../permissions';
import { defineEndpoint } from './Endpoint';
import { holderSchema } from './recordRequests';
import { incidentPathSchema } from './requests';

/** Longest message to a customer, in characters. @public */
export const LONGEST_COMMUNICATION = 4000;
/** Longest root cause analysis, in characters. @public */
export const LONGEST_RCA = 100_000;
const MOST_RECIPIENTS = 50;

/** @public */
export const draftCommunicationQuerySchema = z.strictObject({
  kind: communicationKindSchema,
  language: recordLanguageSchema.default('pt'),
  /** When the correction is expected; a sentence says so. */
  etaAt: z.iso.datetime({ offset: true }).optional(),
  /** What it is to promise in place of the runbook's 30 minutes. */
  nextUpdateAt: z.iso.datetime({ offset: true }).optional(),
});

/** @public */
export const sendCommunicationRequestSchema = z.strictObject({
  kind: communicationKindSchema,
  language: recordLanguageSchema,
  text: z.string().trim().min(10).max(LONGEST_COMMUNICATION),
  nextUpdateAt: z.iso.datetime({ offset: true }).optional(),
  to: z.discriminatedUnion('via', [
    /** Through the portal's notifications, and so by e-mail or Slack where installed. */
    z.strictObject({
      via: z.literal('notifications'),
      recipients: z.array(holderSchema).min(1).max(MOST_RECIPIENTS),
    }),
    /** A person sent it elsewhere already. */
    z.strictObject({
      via: z.literal('manual'),
      recipients: z
        .array(z.string().trim().min(2).max(300))
        .min(1)
        .max(MOST_RECIPIENTS),
      sentAt: z.iso.datetime({ offset: true }).optional(),
    }),
  ]),
  /** Made by the caller: a repeat sends nothing a second time. */
  requestId: z.uuid(),
});
/** @public */
export type SendCommunicationRequest = z.input<
  typeof sendCommunicationRequestSchema
>;

/** @public */
export const writeRcaRequestSchema = z.strictObject({
  stage: rcaStageSchema,
  language: recordLanguageSchema,
  text: z.string().trim().min(10).max(LONGEST_RCA),
  /** The version that was read before; another one meanwhile is a 409. */
  basedOn: z.number().int().min(0),
});

const ofIncident = {
  pathParameters: incidentPathSchema,
  refusals: [404, 409],
} as const;

/** What the customer is told, and what it is told in the end: messages and root cause analysis. @public */
export const customerEndpoints = {
  getCommunications: defineEndpoint({
    id: 'getCommunications',
    method: 'get',
    path: '/incidents/{number}/communications',
    summary: 'The messages that went to the customer, and what is owed next.',
    permission: incidentReadPermission,
    pathParameters: incidentPathSchema,
    answer: communicationsSchema,
    refusals: [404],
  }),
  draftCommunication: defineEndpoint({
    id: 'draftCommunication',
    method: 'get',
    path: '/incidents/{number}/communications/draft',
    summary:
      "One of the runbook's messages with the organization, the ETA and the next update filled in.",
    permission: incidentReadPermission,
    pathParameters: incidentPathSchema,
    query: draftCommunicationQuerySchema,
    answer: communicationDraftSchema,
    refusals: [404],
  }),
  sendCommunication: defineEndpoint({
    ...ofIncident,
    id: 'sendCommunication',
    method: 'post',
    path: '/incidents/{number}/communications',
    summary:
      'Sends a message through the notifications, or keeps one that a person sent elsewhere.',
    permission: confirmPermission,
    body: sendCommunicationRequestSchema,
    status: 201,
    answer: communicationSchema,
    refusals: [404, 409, 503],
  }),
  listRcaVersions: defineEndpoint({
    id: 'listRcaVersions',
    method: 'get',
    path: '/incidents/{number}/rca',
    summary: 'All versions of the root cause analysis, the newest first.',
    permission: incidentReadPermission,
    pathParameters: incidentPathSchema,
    answer: z.object({ versions: z.array(rcaVersionSchema) }),
    refusals: [404],
  }),
  draftRca: defineEndpoint({
    id: 'draftRca',
    method: 'get',
    path: '/incidents/{number}/rca/draft',
    summary:
      'A root cause analysis written from the timeline, each sentence with its entries.',
    permission: incidentReadPermission,
    pathParameters: incidentPathSchema,
    query: z.strictObject({ language: recordLanguageSchema.default('pt') }),
    answer: rcaDraftSchema,
    refusals: [404],
  }),
  writeRca: defineEndpoint({
    ...ofIncident,
    id: 'writeRca',
    method: 'post',
    path: '/incidents/{number}/rca',
    summary:
      'Adds a version of the root cause analysis; `preliminary` stops its clock, `final` ends the work.',
    permission: confirmPermission,
    body: writeRcaRequestSchema,
    status: 201,
    answer: rcaVersionSchema,
  }),
} as const;
