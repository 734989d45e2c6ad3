import { z } from 'zod';
import {
  attachmentSchema,
  attachmentTypeSchema,
  LARGEST_ATTACHMENT,
} from '../incidents/attachments';
import { recordLanguageSchema } from '../incidents/communications';
import {
  administerPermission,
  confirmPermission,
  incidentReadPermission,
} from '../permissions';
import {
  recordVerdictSchema,
  signedHeadSchema,
  signingKeySchema,
} from '../timeline/signedHead';
import { timelineEntrySchema } from '../timeline/TimelineEntry';
import { defineDownload, defineEndpoint } from './Endpoint';
import { freeTextSchema, incidentPathSchema } from './requests';

/** Four characters of base64 bear three bytes. */
const LONGEST_BASE64 = Math.ceil(LARGEST_ATTACHMENT / 3) * 4;
const MOST_ERASURES = 1000;

/** @public */
export const attachFileRequestSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  type: attachmentTypeSchema,
  content: z.base64().min(4).max(LONGEST_BASE64),
  note: freeTextSchema.optional(),
});

/** What is erased for good: contents only, so that the proof stands. @public */
export const eraseRequestSchema = z
  .strictObject({
    /** Sequences of timeline entries. */
    entries: z
      .array(z.number().int().positive())
      .max(MOST_ERASURES)
      .default([]),
    evidence: z.array(z.uuid()).max(MOST_ERASURES).default([]),
    attachments: z.array(z.uuid()).max(MOST_ERASURES).default([]),
    communications: z.array(z.uuid()).max(MOST_ERASURES).default([]),
    rcaVersions: z
      .array(z.number().int().positive())
      .max(MOST_ERASURES)
      .default([]),
    reason: freeTextSchema,
  })
  .refine(
    ({ reason: _, ...lists }) =>
      Object.values(lists).some(list => list.length > 0),
    { message: 'names nothing that could be erased' },
  );
/** @public */
export type EraseRequest = z.output<typeof eraseRequestSchema>;

/** @public */
export const DOSSIER_FORMATS = ['markdown', 'json', 'pdf'] as const;
/** @public */
export const dossierQuerySchema = z.strictObject({
  format: z.enum(DOSSIER_FORMATS),
  language: recordLanguageSchema.default('pt'),
  /** IANA name of the zone that times are shown in beside UTC; default: the organization's, else America/Sao_Paulo. */
  timeZone: z.string().max(64).optional(),
});

/** What proves a record, and what is handed out of it. @public */
export const proofEndpoints = {
  verifyRecord: defineEndpoint({
    id: 'verifyRecord',
    method: 'get',
    path: '/incidents/{number}/verify',
    summary: 'Checks the whole record against its hashes and its signed head.',
    permission: incidentReadPermission,
    pathParameters: incidentPathSchema,
    /** A head that somebody kept outside: the record must still hold it. */
    query: z.strictObject({
      knownSequence: z.coerce.number().int().positive().optional(),
      knownHash: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional(),
    }),
    answer: recordVerdictSchema,
    refusals: [404],
  }),
  getSignedHead: defineEndpoint({
    id: 'getSignedHead',
    method: 'get',
    path: '/incidents/{number}/head',
    summary: 'The signed end of the timeline, to be kept outside.',
    permission: incidentReadPermission,
    pathParameters: incidentPathSchema,
    answer: signedHeadSchema,
    refusals: [404],
  }),
  listSigningKeys: defineEndpoint({
    id: 'listSigningKeys',
    method: 'get',
    path: '/signing-keys',
    summary:
      'The public keys that heads were and are signed with, the newest first.',
    permission: incidentReadPermission,
    answer: z.object({ keys: z.array(signingKeySchema) }),
  }),
  eraseContents: defineEndpoint({
    id: 'eraseContents',
    method: 'post',
    path: '/incidents/{number}/erasures',
    summary:
      'Erases contents for good, with a reason; that they were there, and what they hashed to, stays provable.',
    permission: administerPermission,
    pathParameters: incidentPathSchema,
    body: eraseRequestSchema,
    answer: timelineEntrySchema,
    refusals: [404, 409],
  }),
  attachFile: defineEndpoint({
    id: 'attachFile',
    method: 'post',
    path: '/incidents/{number}/attachments',
    summary:
      'Attaches a file as evidence; texts are masked first, pictures and PDFs can not be.',
    permission: confirmPermission,
    pathParameters: incidentPathSchema,
    body: attachFileRequestSchema,
    status: 201,
    answer: attachmentSchema,
    refusals: [404, 409, 413, 415],
  }),
  downloadAttachment: defineDownload({
    id: 'downloadAttachment',
    path: '/incidents/{number}/attachments/{attachmentId}',
    summary: 'The content of an attachment, to be saved.',
    permission: incidentReadPermission,
    pathParameters: incidentPathSchema.extend({ attachmentId: z.uuid() }),
    refusals: [404],
  }),
  downloadDossier: defineDownload({
    id: 'downloadDossier',
    path: '/incidents/{number}/dossier',
    summary:
      'The whole record with the proof of its chain, as Markdown, JSON or PDF.',
    permission: incidentReadPermission,
    pathParameters: incidentPathSchema,
    query: dossierQuerySchema,
    refusals: [404],
  }),
  downloadVerifier: defineDownload({
    id: 'downloadVerifier',
    path: '/verifier',
    summary: 'A script that checks a JSON dossier with nothing but Node.',
    permission: incidentReadPermission,
  }),
} as const;
