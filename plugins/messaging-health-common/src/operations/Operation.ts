import { z } from 'zod';
import { actorSchema } from '../timeline/TimelineEntry';
import { statementSchema } from '../statements/Statement';
import { rollForwardTermsSchema } from './rollForward';

/** @public */
export const operationKindSchema = z.enum([
  'rollback',
  'roll-forward',
  'drift-correction',
]);
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
/** The runbook's §5, in order. @public */
export const ROLL_FORWARD_STEP_IDS = [
  'check-preconditions',
  'restore-automations',
  'activate-v2',
  'monitor',
  'validate-scenarios',
  'close-incident',
] as const;

/** What puts contingency right again after somebody touched it: the rollback's own steps. @public */
export const DRIFT_CORRECTION_STEP_IDS = [
  'deactivate-v2',
  'activate-fallback',
  'suspend-automations',
  'verify-webhooks',
] as const;

/** @public */
export const stepIdSchema = z.enum([
  ...ROLLBACK_STEP_IDS,
  ...ROLL_FORWARD_STEP_IDS,
]);
/** @public */
export type StepId = z.infer<typeof stepIdSchema>;

/** The steps of each kind of operation, in order. @public */
export const STEPS_OF: Record<OperationKind, readonly StepId[]> = {
  rollback: ROLLBACK_STEP_IDS,
  'roll-forward': ROLL_FORWARD_STEP_IDS,
  'drift-correction': DRIFT_CORRECTION_STEP_IDS,
};

/**
 * `running`: the engine works on it. `waiting`: people's part, or a time that is
 * still to come. `failed`: stands at a step until it is resumed or aborted.
 * `paused`: a person has stopped it between two steps. Only `succeeded` and
 * `aborted` are finished; an organization has at most one operation that is not.
 *
 * @public
 */
export const operationStatusSchema = z.enum([
  'running',
  'waiting',
  'failed',
  'paused',
  'succeeded',
  'aborted',
]);
/** @public */
export type OperationStatus = z.infer<typeof operationStatusSchema>;

/** True once nothing more will happen in the operation. @public */
export function isOperationFinished(status: OperationStatus): boolean {
  return status === 'succeeded' || status === 'aborted';
}

/**
 * Only a verified step is `done`. `waived`: passed over by a decision that bears a
 * name and a reason; what it would have shown is not shown.
 *
 * @public
 */
export const stepStatusSchema = z.enum([
  'pending',
  'running',
  'waiting',
  'failed',
  'done',
  'waived',
]);
/** @public */
export type StepStatus = z.infer<typeof stepStatusSchema>;

/** True for a step that the operation has behind it. @public */
export function isStepOver(status: StepStatus): boolean {
  return status === 'done' || status === 'waived';
}

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

/** A person's decision about an operation. @public */
export const decisionSchema = z.object({
  by: z.string(),
  at: z.iso.datetime(),
  reason: z.string(),
});
/** @public */
export type Decision = z.infer<typeof decisionSchema>;

/** What the customers' messages met between the old flow and the new one. @public */
export const switchReportSchema = z.object({
  /** When the old flow was taken out of service. */
  from: z.iso.datetime(),
  /** When the new flow was seen to be served. */
  to: z.iso.datetime(),
  /** Messages that came in meanwhile. */
  received: z.number().int(),
  /** Executions that began meanwhile, of either flow. */
  executed: z.number().int(),
  /** Messages that no flow took: at most so many need a person. */
  lost: z.number().int(),
  /** Where they were received, newest first, as many as can be looked through. */
  conversations: z.array(z.number().int()),
});
/** @public */
export type SwitchReport = z.infer<typeof switchReportSchema>;

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
  /** The second person's word, where config asks for one. */
  approval: z
    .object({
      by: z.string(),
      at: z.iso.datetime(),
      note: z.string().optional(),
    })
    .optional(),
  /** Asked for by a person; it takes effect before the next step that may be put off. */
  pause: decisionSchema.optional(),
  /** Set once an abort was asked for; while the operation is unfinished, it still makes the safe side sure. */
  abort: decisionSchema.optional(),
  /** Until when it waits by itself, where it does. */
  wakesAt: z.iso.datetime().optional(),
  /** What a roll-forward stands on. */
  terms: rollForwardTermsSchema.optional(),
  /** What the switch cost, once it is counted. */
  switchReport: switchReportSchema.optional(),
  /** The rollback that took its place: after an abort, or a breach while it was monitored. */
  followedBy: z.string().optional(),
  /** The fleet rollback that it belongs to. */
  fleetRollbackId: z.string().optional(),
});
/** @public */
export type Operation = z.infer<typeof operationSchema>;

/** Whose turn it is while an operation waits: people at its sign-offs, a second person, or the clock. @public */
export function waitsFor(
  operation: Pick<Operation, 'status' | 'steps' | 'wakesAt'>,
): 'sign-offs' | 'approval' | 'time' | undefined {
  if (operation.status !== 'waiting') {
    return undefined;
  }
  const step = operation.steps.find(({ status }) => status === 'waiting');
  if (step?.id === 'validate-conversations') {
    return 'sign-offs';
  }
  return operation.wakesAt ? 'time' : 'approval';
}

/** In these an operation stands until somebody, or a time, has it go on. */
const STANDING: readonly OperationStatus[] = ['waiting', 'failed', 'paused'];

/**
 * True for a rollback that stands after its switch. While it does, asking for a drift
 * correction has it do its switch again: an organization has one unfinished operation.
 *
 * @public
 */
export function takesPutRight(
  operation: Pick<Operation, 'kind' | 'status' | 'steps' | 'abort'>,
): boolean {
  const { kind, status, steps, abort } = operation;
  const isServed = steps.some(
    step => step.id === 'activate-fallback' && isStepOver(step.status),
  );
  return kind === 'rollback' && !abort && STANDING.includes(status) && isServed;
}

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
