import Typography from '@material-ui/core/Typography';
import {
  Evidence,
  evidenceKindSchema,
} from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';
import { useWords } from '../hooks/useWords';
import { RawEvidence } from './RawEvidence';

const contentSchema = z.object({
  source: z.string().nullish(),
  about: z.enum(['webhook', 'identity', 'stage-move']).optional(),
  askedFor: evidenceKindSchema,
  because: z.string(),
});

/** That a source did not answer, and why: not known is not the same as nothing wrong. */
export function SilentSource(props: { evidence: Evidence }) {
  const t = useWords();
  const { evidence } = props;
  const content = contentSchema.safeParse(evidence.content).data;
  return (
    <>
      {content && (
        <Typography variant="body2">
          <span aria-hidden>?</span>{' '}
          {t('evidence.silent', {
            source: content.source ?? t('evidence.noSource'),
            asked: [
              t(`evidence.${content.askedFor}`),
              content.about && t(`evidence.about.${content.about}`),
            ]
              .filter(Boolean)
              .join(', '),
            cause: content.because,
          })}
        </Typography>
      )}
      <RawEvidence evidence={evidence} />
    </>
  );
}
