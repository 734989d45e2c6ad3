import Typography from '@material-ui/core/Typography';
import { Evidence } from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';
import { useFormat } from '../hooks/useFormat';
import { useWords } from '../hooks/useWords';
import { RawEvidence } from './RawEvidence';

const contentSchema = z.object({
  fileName: z.string(),
  type: z.string(),
  size: z.number(),
  sha256: z.string(),
  note: z.string().optional(),
});

/** Which file was attached, and the fingerprint that its bytes must have. */
export function AttachedFile(props: { evidence: Evidence }) {
  const t = useWords();
  const format = useFormat();
  const { evidence } = props;
  const content = contentSchema.safeParse(evidence.content).data;
  return (
    <>
      {content && (
        <Typography variant="body2">
          {t('evidence.file', {
            name: content.fileName,
            type: content.type,
            size: format.kilobytes(content.size),
            sha256: content.sha256.slice(0, 16),
          })}
          {content.note && ` ${content.note}`}
        </Typography>
      )}
      <RawEvidence evidence={evidence} />
    </>
  );
}
