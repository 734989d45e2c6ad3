import { z } from 'zod';

/** How long a deployment window may be. @public */
export const LONGEST_WINDOW_MILLISECONDS = 24 * 60 * 60 * 1000;
/** Longest smoke report that is taken, in characters. @public */
export const LONGEST_SMOKE_REPORT = 1024 * 1024;

const person = z.string().trim().min(2).max(200);
const LONGEST_URL = 2000;

/** When v2 may be activated; both ends are instants in UTC, the end is not part of it. @public */
export const deploymentWindowSchema = z
  .strictObject({ from: z.iso.datetime(), until: z.iso.datetime() })
  .superRefine(({ from, until }, context) => {
    const length = Date.parse(until) - Date.parse(from);
    if (length <= 0) {
      context.addIssue({
        code: 'custom',
        path: ['until'],
        message: 'must be after the beginning of the window',
      });
    } else if (length > LONGEST_WINDOW_MILLISECONDS) {
      context.addIssue({
        code: 'custom',
        path: ['until'],
        message: 'a window is 24 hours long at most',
      });
    }
  });
/** @public */
export type DeploymentWindow = z.infer<typeof deploymentWindowSchema>;

/** Where the correction stands, who wrote it, and who else reviewed it. @public */
export const correctionSchema = z
  .strictObject({
    /** A pull request, a ticket, a commit. */
    url: z.url({ protocol: /^https?$/ }).max(LONGEST_URL),
    author: person,
    reviewer: person,
  })
  .refine(
    ({ author, reviewer }) =>
      author.toLocaleLowerCase('en-US') !== reviewer.toLocaleLowerCase('en-US'),
    {
      path: ['reviewer'],
      message: 'must be somebody else than the author',
    },
  );
/** @public */
export type Correction = z.infer<typeof correctionSchema>;

/** The runbook's three preconditions (§5), as somebody brings them. @public */
export const rollForwardProofSchema = z.strictObject({
  correction: correctionSchema,
  smokeReport: z.strictObject({
    fileName: z.string().trim().min(1).max(200),
    /** The report itself: JUnit XML, or the JSON of Jest or Playwright. */
    content: z.string().min(2).max(LONGEST_SMOKE_REPORT),
  }),
  window: deploymentWindowSchema,
});
/** @public */
export type RollForwardProof = z.infer<typeof rollForwardProofSchema>;

/** What a smoke report says, once it was read; only reports without a failure are taken. @public */
export const smokeResultSchema = z.object({
  fileName: z.string(),
  format: z.enum(['junit', 'jest', 'playwright']),
  total: z.number().int(),
  passed: z.number().int(),
  failed: z.number().int(),
  skipped: z.number().int(),
  /** Of the report as it was attached, in hexadecimal. */
  sha256: z.string(),
});
/** @public */
export type SmokeResult = z.infer<typeof smokeResultSchema>;

/** What a roll-forward stands on, as kept with it. @public */
export const rollForwardTermsSchema = z.object({
  correction: z.object({
    url: z.string(),
    author: z.string(),
    reviewer: z.string(),
  }),
  smoke: smokeResultSchema,
  window: z.object({ from: z.iso.datetime(), until: z.iso.datetime() }),
});
/** @public */
export type RollForwardTerms = z.infer<typeof rollForwardTermsSchema>;
