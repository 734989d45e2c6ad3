import Typography from '@material-ui/core/Typography';
import { Evidence } from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';
import { useWords } from '../hooks/useWords';
import { RawEvidence } from './RawEvidence';

const contentSchema = z.object({ reason: z.string() });

/** Why the rollback was decided. */
export function Decision(props: { evidence: Evidence }) {
  const t = useWords();
  const { evidence } = props;
  const content = contentSchema.safeParse(evidence.content).data;
  return (
    <>
      {content && (
        <Typography variant="body2">
          {t('evidence.reason')}: {content.reason}
        </Typography>
      )}
      <RawEvidence evidence={evidence} />
    </>
  );
}
