import Typography from '@material-ui/core/Typography';
import {
  Evidence,
  rcaStageSchema,
} from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';
import { useWords } from '../hooks/useWords';
import { RawEvidence } from './RawEvidence';

const contentSchema = z.object({
  version: z.number(),
  stage: rcaStageSchema,
});

/** Which version of the root cause analysis was kept. */
export function AnalysisVersion(props: { evidence: Evidence }) {
  const t = useWords();
  const { evidence } = props;
  const content = contentSchema.safeParse(evidence.content).data;
  return (
    <>
      {content && (
        <Typography variant="body2">
          {t('evidence.analysis', {
            version: String(content.version),
            stage: t(`evidence.stage.${content.stage}`),
          })}
        </Typography>
      )}
      <RawEvidence evidence={evidence} />
    </>
  );
}
