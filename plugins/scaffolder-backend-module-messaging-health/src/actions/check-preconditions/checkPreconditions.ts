import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { ActionDependencies } from '../ActionDependencies';
import { examples } from './checkPreconditions.examples';
import { startRollForward } from './startRollForward';

/** What each field is, for whoever writes a template. */
const WORDS = {
  organization:
    'Entity ref of the organization, for example group:default/cantina-aurora.',
  reason: 'Why v2 may serve again; stands in the incident.',
  correction:
    'Where the correction stands, who wrote it, and who else reviewed it.',
  smokeReport:
    'The report of the smoke test, as text or as a data URL: JUnit XML, or the JSON of Jest or Playwright.',
  window: 'When v2 may be activated: dates and times with their offsets.',
  incident: 'Number of the incident, for example INC-000042.',
  waitsFor:
    'What it waits for, if it does: approval, time, resume; else empty.',
} as const;

/** Runbook §5, the preconditions; the one that starts the operation. */
export function createCheckPreconditionsAction(
  dependencies: ActionDependencies,
) {
  return createTemplateAction({
    id: 'messaging-health:check-preconditions',
    description:
      'Starts the return of an organization to v2, or joins and resumes the one under way, and follows its first step: a reviewed correction, a smoke report without a failure, and a deployment window. Refused where one of them is lacking, or where the gate refuses for another incident.',
    examples,
    schema: {
      input: {
        organization: z => z.string().describe(WORDS.organization),
        reason: z => z.string().min(3).max(4000).describe(WORDS.reason),
        correction: z =>
          z
            .object({
              url: z.string(),
              author: z.string(),
              reviewer: z.string(),
            })
            .strict()
            .describe(WORDS.correction),
        smokeReport: z => z.string().describe(WORDS.smokeReport),
        window: z =>
          z
            .object({ from: z.string(), until: z.string() })
            .strict()
            .describe(WORDS.window),
      },
      output: {
        operationId: z =>
          z.string().describe('The operation, for the actions that follow it.'),
        incident: z => z.string().describe(WORDS.incident),
        entityRef: z => z.string().describe('The organization, in full.'),
        waitsFor: z => z.string().describe(WORDS.waitsFor),
      },
    },
    async handler(ctx) {
      const { operation, hold } = await startRollForward(ctx, dependencies);
      ctx.output('operationId', operation.id);
      ctx.output('incident', operation.incident);
      ctx.output('entityRef', operation.entityRef);
      ctx.output('waitsFor', hold ?? '');
    },
  });
}
