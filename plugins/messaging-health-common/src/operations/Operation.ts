import { z } from 'zod';
import { actorSchema } from '../timeline/TimelineEntry';
import { statementSchema } from '../statements/Statement';

/** @public */
export const operationKindSchema = z.enum(['rollback', 'roll-forward']);
/** @public */
export type OperationKind = z.infer<typeof operationKindSchema>;

/** The runbook's §3, in order. @public */
export const ROLLBACK_STEP_IDS = [
  'freeze-activations',
  'deactivate-v2',
  'activate-fallback',
  'suspend-automations',
  'verify-webhooks',
  'validate-conversations',
  'open-incident',
] as const;
/** @public */
export const stepIdSchema = z.enum(ROLLBACK_STEP_IDS);
/** @public */
export type StepId = z.infer<typeof stepIdSchema>;

/**
 * `running`: the engine works on it. `waiting`: people's part. `failed`: stands
 * at a step until it is resumed or aborted. Only `succeeded` and `aborted` are
 * finished; an organization has at most one operation that is not.
 *
 * @public
 */
export const operationStatusSchema = z.enum([
  'running',
  'waiting',
  'failed',
  'succeeded',
  'aborted',
]);
/** @public */
export type OperationStatus = z.infer<typeof operationStatusSchema>;

/** True once nothing more will happen in the operation. @public */
export function isOperationFinished(status: OperationStatus): boolean {
  return status === 'succeeded' || status === 'aborted';
}

/** Only a verified step is `done`. @public */
export const stepStatusSchema = z.enum([
  'pending',
  'running',
  'waiting',
  'failed',
  'done',
]);
/** @public */
export type StepStatus = z.infer<typeof stepStatusSchema>;

/** One thing that was seen outside and that proves a step, or speaks against it. @public */
export const proofSchema = z.object({
  /** Who saw it, for example `n8n-read-back`, `webhook-probe`, `executions`. */
  witness: z.string(),
  holds: z.boolean(),
  statement: statementSchema,
  at: z.iso.datetime(),
});
/** @public */
export type Proof = z.infer<typeof proofSchema>;

/** What is true outside when a step fails: is anything serving the customers? @public */
export const servingSchema = z.enum(['v2', 'fallback', 'nothing', 'unknown']);
/** @public */
export type Serving = z.infer<typeof servingSchema>;

/** Why an operation stands still, and what to do. @public */
export const stepFailureSchema = z.object({
  /** In the words of the system that refused. */
  cause: z.string(),
  /** The system that refused, for example `n8n`; absent when it is our own verdict. */
  system: z.string().optional(),
  serving: servingSchema,
  nextAction: statementSchema,
  at: z.iso.datetime(),
});
/** @public */
export type StepFailure = z.infer<typeof stepFailureSchema>;

/** @public */
export const operationStepSchema = z.object({
  id: stepIdSchema,
  /** Position in the runbook, from 1. */
  position: z.number().int(),
  status: stepStatusSchema,
  startedAt: z.iso.datetime().optional(),
  finishedAt: z.iso.datetime().optional(),
  attempts: z.number().int(),
  /** What the step is doing, or what it did. */
  message: statementSchema.optional(),
  proofs: z.array(proofSchema),
  failure: stepFailureSchema.optional(),
});
/** @public */
export type OperationStep = z.infer<typeof operationStepSchema>;

/** A conversation that a person may sign off in step 6. The excerpt is masked. @public */
export const conversationCandidateSchema = z.object({
  conversationId: z.number().int(),
  inboxId: z.number().int(),
  channel: z.string(),
  url: z.string(),
  incomingAt: z.iso.datetime(),
  humanReplyAt: z.iso.datetime(),
  /** Chatwoot's numeric id of the person who replied. */
  repliedBy: z.number().int(),
  excerpt: z.string(),
});
/** @public */
export type ConversationCandidate = z.infer<typeof conversationCandidateSchema>;

/** One person's word that a conversation was really served. @public */
export const signOffSchema = z.object({
  conversationId: z.number().int(),
  by: z.string(),
  at: z.iso.datetime(),
  note: z.string().optional(),
});
/** @public */
export type SignOff = z.infer<typeof signOffSchema>;

/** How many conversations step 6 asks for (runbook §3.6). @public */
export const REQUIRED_SIGN_OFFS = 3;

/** @public */
export const operationSchema = z.object({
  id: z.string(),
  kind: operationKindSchema,
  status: operationStatusSchema,
  organizationId: z.string(),
  organizationTitle: z.string(),
  entityRef: z.string(),
  incident: z.string(),
  reason: z.string(),
  requestedBy: actorSchema,
  requestedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().optional(),
  updatedAt: z.iso.datetime(),
  steps: z.array(operationStepSchema),
  signOffs: z.array(signOffSchema),
  abort: z
    .object({ by: z.string(), at: z.iso.datetime(), reason: z.string() })
    .optional(),
});
/** @public */
export type Operation = z.infer<typeof operationSchema>;

/** What one step would change in the real state of the world; nothing is written for it. @public */
export const stepPreviewSchema = z.object({
  id: stepIdSchema,
  /** True when the world already looks like that. */
  alreadyHolds: z.boolean(),
  /** False when the step could not be done as things stand. */
  possible: z.boolean(),
  statements: z.array(statementSchema),
});
/** @public */
export type StepPreview = z.infer<typeof stepPreviewSchema>;
