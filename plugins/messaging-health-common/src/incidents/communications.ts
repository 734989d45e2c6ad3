import { z } from 'zod';
import { actorSchema } from '../timeline/TimelineEntry';

/** The runbook's two messages (§6), and what is told in between. @public */
export const COMMUNICATION_KINDS = [
  'initial',
  'update',
  'stabilization',
] as const;
/** @public */
export const communicationKindSchema = z.enum(COMMUNICATION_KINDS);
/** @public */
export type CommunicationKind = z.infer<typeof communicationKindSchema>;

/** Languages that customers are written to in, and records are handed out in. @public */
export const RECORD_LANGUAGES = ['pt', 'en'] as const;
/** @public */
export const recordLanguageSchema = z.enum(RECORD_LANGUAGES);
/** @public */
export type RecordLanguage = z.infer<typeof recordLanguageSchema>;

/** A text that the system proposes; nothing is stored of it. @public */
export const communicationDraftSchema = z.object({
  kind: communicationKindSchema,
  language: recordLanguageSchema,
  text: z.string(),
  /** What the text promises; the clock of the next update follows it. */
  nextUpdateAt: z.iso.datetime().optional(),
  /** When the correction is expected, where somebody said so. */
  etaAt: z.iso.datetime().optional(),
});
/** @public */
export type CommunicationDraft = z.infer<typeof communicationDraftSchema>;

/** A message that went to the customer. @public */
export const communicationSchema = z.object({
  id: z.string(),
  kind: communicationKindSchema,
  language: recordLanguageSchema,
  /** Masked; absent once it was erased. */
  text: z.string().optional(),
  /** `notifications`: through the portal's channels; `manual`: a person sent it elsewhere, and says so. */
  via: z.enum(['notifications', 'manual']),
  /** Entity references for `notifications`; where it went, in words, for `manual`. Masked. */
  recipients: z.array(z.string()),
  sentAt: z.iso.datetime(),
  sentBy: actorSchema,
  nextUpdateAt: z.iso.datetime().optional(),
  /** Its entry in the timeline. */
  entry: z.number().int(),
});
/** @public */
export type Communication = z.infer<typeof communicationSchema>;

/** What was sent, and what is owed next. @public */
export const communicationsSchema = z.object({
  sent: z.array(communicationSchema),
  /** What the runbook asks for next; absent where nothing is owed. */
  due: communicationKindSchema.optional(),
  dueAt: z.iso.datetime().optional(),
});
/** @public */
export type Communications = z.infer<typeof communicationsSchema>;
