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
] as const;
/** @public */
export const timelineKindSchema = z.enum(TIMELINE_KINDS);
/** @public */
export type TimelineKind = z.infer<typeof timelineKindSchema>;

/**
 * One entry of an incident's timeline. Entries are only ever appended: a
 * correction is a new entry. `hash` covers the canonical JSON of everything
 * else in the entry, `previousHash` included.
 *
 * @public
 */
export const timelineEntrySchema = z.object({
  organizationId: z.string(),
  incident: z.string(),
  /** 1 for the first entry, then without gaps. */
  sequence: z.number().int(),
  at: z.iso.datetime(),
  actor: actorSchema,
  kind: timelineKindSchema,
  statement: statementSchema,
  /** Figures, ids and links behind the statement; no personal data. */
  details: z.record(z.string(), z.unknown()),
  previousHash: z.string(),
  hash: z.string(),
});
/** @public */
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;
