import Typography from '@material-ui/core/Typography';
import {
  driftKindSchema,
  Evidence,
} from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';
import { useFormat } from '../hooks/useFormat';
import { useWords } from '../hooks/useWords';
import { RawEvidence } from './RawEvidence';

const contentSchema = z.object({
  kind: driftKindSchema,
  subject: z.string(),
  noticedAt: z.iso.datetime(),
});

/** What somebody touched after a rollback had put it right. */
export function DriftEvidence(props: { evidence: Evidence }) {
  const t = useWords();
  const format = useFormat();
  const { evidence } = props;
  const content = contentSchema.safeParse(evidence.content).data;
  return (
    <>
      {content && (
        <Typography variant="body2">
          {t(`driftKind.${content.kind}`)}.{' '}
          {t('evidence.subject', { subject: content.subject })} ·{' '}
          {format.utc(Date.parse(content.noticedAt))}
        </Typography>
      )}
      <RawEvidence evidence={evidence} />
    </>
  );
}
