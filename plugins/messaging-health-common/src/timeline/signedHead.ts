import { z } from 'zod';

/** A public key that heads are signed with. @public */
export const signingKeySchema = z.object({
  /** First 16 hex digits of the SHA-256 of the key's SPKI DER. */
  keyId: z.string(),
  /** Ed25519, SPKI as PEM. */
  publicKey: z.string(),
  /** Set where no key is in config: then this process made one, and it dies with it. */
  isEphemeral: z.boolean(),
});
/** @public */
export type SigningKey = z.infer<typeof signingKeySchema>;

/**
 * The end of a timeline as it stood at an instant, signed. The signature is Ed25519 over the
 * canonical JSON of the rest of this object, in base64.
 *
 * @public
 */
export const signedHeadSchema = z.object({
  organizationId: z.string(),
  incident: z.string(),
  sequence: z.number().int(),
  hash: z.string(),
  signedAt: z.iso.datetime(),
  keyId: z.string(),
  signature: z.string(),
});
/** @public */
export type SignedHead = z.infer<typeof signedHeadSchema>;

/** What can be wrong with a record. @public */
export const CHAIN_PROBLEMS = [
  'altered',
  'missing-or-reordered',
  'unlinked',
  'content-altered',
  'cut-off',
  'head-not-signed',
  'head-forged',
  'unknown-key',
  'evidence-altered',
  'evidence-missing',
  'attachment-altered',
] as const;
/** @public */
export const chainProblemSchema = z.enum(CHAIN_PROBLEMS);
/** @public */
export type ChainProblem = z.infer<typeof chainProblemSchema>;

/** One thing that does not fit. @public */
export const chainFindingSchema = z.object({
  problem: chainProblemSchema,
  /** The entry concerned, or the place where one is missing; 0 for the record as a whole. */
  sequence: z.number().int(),
  /** For evidence and attachments. */
  id: z.string().optional(),
});
/** @public */
export type ChainFinding = z.infer<typeof chainFindingSchema>;

/** The whole proof of one incident's record, as the backend sees it. @public */
export const recordVerdictSchema = z.object({
  incident: z.string(),
  intact: z.boolean(),
  entries: z.number().int(),
  /** Entries whose content was erased, with the proof still standing. */
  erased: z.number().int(),
  evidence: z.number().int(),
  findings: z.array(chainFindingSchema),
  head: signedHeadSchema.optional(),
  keys: z.array(signingKeySchema),
  verifiedAt: z.iso.datetime(),
});
/** @public */
export type RecordVerdict = z.infer<typeof recordVerdictSchema>;
