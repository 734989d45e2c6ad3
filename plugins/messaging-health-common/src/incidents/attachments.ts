import { z } from 'zod';
import { actorSchema } from '../timeline/TimelineEntry';

/** What may be attached; the content must be what its type says. @public */
export const ATTACHMENT_TYPES = [
  'image/png',
  'image/jpeg',
  'application/pdf',
  'text/plain',
  'text/csv',
  'application/json',
] as const;
/** @public */
export const attachmentTypeSchema = z.enum(ATTACHMENT_TYPES);
/** @public */
export type AttachmentType = z.infer<typeof attachmentTypeSchema>;

/** Largest attachment, in bytes; config may only lower it. @public */
export const LARGEST_ATTACHMENT = 5 * 2 ** 20;

/** A file that somebody attached; its content is fetched apart, and never shown inline. @public */
export const attachmentSchema = z.object({
  id: z.string(),
  /** The item of evidence that commits to it. */
  evidenceId: z.string(),
  name: z.string(),
  type: attachmentTypeSchema,
  /** Bytes, as stored: texts are masked first. */
  size: z.number().int(),
  /** SHA-256 of the stored content, in hex. */
  sha256: z.string(),
  note: z.string().optional(),
  attachedBy: actorSchema,
  attachedAt: z.iso.datetime(),
  /** Set once the content was erased or purged. */
  erasedAt: z.iso.datetime().optional(),
});
/** @public */
export type Attachment = z.infer<typeof attachmentSchema>;
