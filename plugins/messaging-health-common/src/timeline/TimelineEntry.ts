import { z } from 'zod';
import { statementSchema } from '../statements/Statement';

/** Who did or saw something. @public */
export const actorSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('user'), entityRef: z.string() }),
  z.object({ type: z.literal('service'), subject: z.string() }),
  /** This system itself; `replica` names the process. */
  z.object({ type: z.literal('system'), replica: z.string() }),
]);
/** @public */
export type Actor = z.infer<typeof actorSchema>;

/** Kinds of timeline entries, for filtering. @public */
export const TIMELINE_KINDS = [
  'detection',
  'status',
  'decision',
  'operation',
  'step',
  'sign-off',
  'evidence',
  'hypothesis',
  'communication',
  'note',
  'role',
  'corrective-action',
  'root-cause',
  'clock',
  'attachment',
  'erasure',
] as const;
/** @public */
export const timelineKindSchema = z.enum(TIMELINE_KINDS);
/** @public */
export type TimelineKind = z.infer<typeof timelineKindSchema>;

/** What an entry says; kept apart from the rest of it, so that it can be erased. @public */
export const entryContentSchema = z.object({
  statement: statementSchema,
  /** Figures, ids and links behind the statement; no personal data. */
  details: z.record(z.string(), z.unknown()),
});
/** @public */
export type EntryContent = z.infer<typeof entryContentSchema>;

/** Binds an entry to an item of evidence, without telling what the item says. @public */
export const evidenceCommitmentSchema = z.object({
  evidenceId: z.string(),
  kind: z.string(),
  collectedAt: z.iso.datetime(),
  collectedBy: actorSchema,
  /** {@link commitTo} of the item's content, in hex. */
  commitment: z.string(),
});
/** @public */
export type EvidenceCommitment = z.infer<typeof evidenceCommitmentSchema>;

const entryHeadSchema = z.object({
  organizationId: z.string(),
  incident: z.string(),
  /** 1 for the first entry, then without gaps. */
  sequence: z.number().int(),
  at: z.iso.datetime(),
  actor: actorSchema,
  kind: timelineKindSchema,
});

/**
 * One entry of an incident's timeline. Entries are only ever appended: a correction is a
 * new entry. `hash` is the SHA-256 of the canonical JSON of what is chained, which
 * {@link chainedPartOf} tells: in format 2 the entry without `statement`, `details`, `salt`,
 * `erased` and `hash`; in format 1, which entries before 0.2 have, all but `hash`.
 *
 * @public
 */
export const timelineEntrySchema = entryHeadSchema.extend({
  /** Absent for format 1. */
  format: z.literal(2).optional(),
  /** Format 2: {@link commitTo} of `statement` and `details` under `salt`. */
  commitment: z.string().optional(),
  /** Format 2: the evidence that was kept with this entry. */
  evidence: z.array(evidenceCommitmentSchema).optional(),
  previousHash: z.string(),
  hash: z.string(),
  /** Once the content was erased it says that it was. */
  statement: statementSchema,
  details: z.record(z.string(), z.unknown()),
  /** Format 2: hex; erased with the content. */
  salt: z.string().optional(),
  /** Format 2: set where the content was erased or purged; the entry that says so is another one. */
  erased: z.literal(true).optional(),
});
/** @public */
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;
