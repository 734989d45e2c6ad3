import Typography from '@material-ui/core/Typography';
import {
  Evidence,
  triggerIdSchema,
  verdictFiguresSchema,
} from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';
import { useFormat } from '../hooks/useFormat';
import { useWords } from '../hooks/useWords';
import { CollectedEvidence } from './CollectedEvidence';
import { RawEvidence } from './RawEvidence';

const contentSchema = z.object({
  verdict: z.object({
    trigger: triggerIdSchema,
    figures: verdictFiguresSchema.optional(),
  }),
});

/** The figures that made the trigger fire. */
export function DetectionFigures(props: { evidence: Evidence }) {
  const t = useWords();
  const format = useFormat();
  const { evidence } = props;
  const verdict = contentSchema.safeParse(evidence.content).data?.verdict;
  const figures = verdict?.figures;
  if (!verdict) {
    // A source gave them, minute by minute.
    return <CollectedEvidence evidence={evidence} />;
  }
  return (
    <>
      <Typography variant="body2">
        {t(`trigger.${verdict.trigger}`)}
        {figures?.ratio !== undefined && `: ${format.percent(figures.ratio)}`}
        {figures &&
          ` · ${t('evidence.figures', {
            failed: format.integer(figures.failed),
            total: format.integer(figures.total),
          })}`}
      </Typography>
      <RawEvidence evidence={evidence} />
    </>
  );
}
