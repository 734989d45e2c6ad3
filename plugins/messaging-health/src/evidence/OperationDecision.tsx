import Typography from '@material-ui/core/Typography';
import {
  Evidence,
  operationKindSchema,
  rollForwardTermsSchema,
} from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';
import { ReturnTerms } from '../components/ReturnTerms';
import { useWords } from '../hooks/useWords';
import { RawEvidence } from './RawEvidence';

const contentSchema = z.object({
  kind: operationKindSchema,
  reason: z.string(),
  terms: rollForwardTermsSchema.optional().catch(undefined),
});

/** Which operation was decided, why, and what a return stands on. */
export function OperationDecision(props: { evidence: Evidence }) {
  const t = useWords();
  const { evidence } = props;
  const content = contentSchema.safeParse(evidence.content).data;
  return (
    <>
      {content && (
        <>
          <Typography variant="body2">
            {t(`operationKind.${content.kind}`)} · {t('evidence.reason')}:{' '}
            {content.reason}
          </Typography>
          {content.terms && <ReturnTerms terms={content.terms} />}
        </>
      )}
      <RawEvidence evidence={evidence} />
    </>
  );
}
