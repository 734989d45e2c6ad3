import Typography from '@material-ui/core/Typography';
import {
  Evidence,
  stepIdSchema,
  stepStatusSchema,
} from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';
import { useWords } from '../hooks/useWords';
import { RawEvidence } from './RawEvidence';

const contentSchema = z.object({
  step: stepIdSchema,
  outcome: stepStatusSchema.optional().catch(undefined),
});

/** How a step of an operation ended. */
export function StepOutcome(props: { evidence: Evidence }) {
  const t = useWords();
  const { evidence } = props;
  const content = contentSchema.safeParse(evidence.content).data;
  return (
    <>
      {content && (
        <Typography variant="body2">
          {t(`step.${content.step}`)}
          {content.outcome && ` — ${t(`stepStatus.${content.outcome}`)}`}
        </Typography>
      )}
      <RawEvidence evidence={evidence} />
    </>
  );
}
