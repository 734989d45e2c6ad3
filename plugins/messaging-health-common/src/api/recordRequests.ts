import { z } from 'zod';
import { hypothesisStatusSchema } from '../incidents/hypotheses';
import { incidentRoleSchema } from '../incidents/roles';
import { incidentSeveritySchema } from '../incidents/severity';
import { freeTextSchema, incidentPathSchema } from './requests';

const LONGEST_TITLE = 300;
const LONGEST_URL = 2000;

/** A user or a group of the catalog, `user:default/ana`; lower case as the catalog keeps it. @public */
export const holderSchema = z
  .string()
  .trim()
  .regex(
    /^(user|group):[^/\s:]+\/[^/\s:]+$/i,
    'must be a full reference, for example user:default/ana',
  )
  .max(300)
  .transform(reference => reference.toLocaleLowerCase('en-US'));

const link = z.url({ protocol: /^https?$/ }).max(LONGEST_URL);
const actionTitle = z.string().trim().min(3).max(LONGEST_TITLE);

/** @public */
export const setSeverityRequestSchema = z.strictObject({
  severity: incidentSeveritySchema,
  reason: freeTextSchema,
});

/** @public */
export const rolePathSchema = incidentPathSchema.extend({
  role: incidentRoleSchema,
});
/** @public */
export const handOverRoleRequestSchema = z.strictObject({
  holder: holderSchema,
  note: freeTextSchema.optional(),
});

/** @public */
export const hypothesisPathSchema = incidentPathSchema.extend({
  hypothesisId: z.uuid(),
});
/** @public */
export const addHypothesisRequestSchema = z.strictObject({
  text: freeTextSchema,
});
/** @public */
export const addHypothesisEvidenceRequestSchema = z
  .strictObject({
    stance: z.enum(['for', 'against']),
    evidenceId: z.uuid().optional(),
    /** Sequence of an entry of the timeline. */
    entry: z.number().int().positive().optional(),
  })
  .refine(
    ({ evidenceId, entry }) =>
      (evidenceId === undefined) !== (entry === undefined),
    { message: 'names an evidenceId or an entry: one of the two' },
  );
/** @public */
export const decideHypothesisRequestSchema = z.strictObject({
  status: hypothesisStatusSchema,
  reason: freeTextSchema,
});

/** @public */
export const correctiveActionPathSchema = incidentPathSchema.extend({
  actionId: z.uuid(),
});
/** @public */
export const addCorrectiveActionRequestSchema = z.strictObject({
  title: actionTitle,
  owner: holderSchema,
  dueOn: z.iso.date(),
  link: link.optional(),
  blocksReturn: z.boolean().default(false),
});
/** @public */
export const changeCorrectiveActionRequestSchema = z
  .strictObject({
    title: actionTitle.optional(),
    owner: holderSchema.optional(),
    dueOn: z.iso.date().optional(),
    /** `null` takes the link away. */
    link: link.nullable().optional(),
    blocksReturn: z.boolean().optional(),
    reason: freeTextSchema,
  })
  .refine(({ reason: _, ...changes }) => Object.keys(changes).length > 0, {
    message: 'changes nothing',
  });
/** @public */
export const finishCorrectiveActionRequestSchema = z.strictObject({
  /** Where it can be seen; default: the link that the action has. */
  link: link.optional(),
  note: freeTextSchema.optional(),
});

/** @public */
export const planGoLiveRequestSchema = z.strictObject({
  at: z.iso.datetime({ offset: true }),
  note: freeTextSchema.optional(),
});
