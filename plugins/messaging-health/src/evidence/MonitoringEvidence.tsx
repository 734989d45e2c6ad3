import Typography from '@material-ui/core/Typography';
import {
  Evidence,
  proofSchema,
} from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';
import { useFormat } from '../hooks/useFormat';
import { useStatement } from '../hooks/useStatement';
import { useWords } from '../hooks/useWords';
import { RawEvidence } from './RawEvidence';

const contentSchema = z.object({
  beganAt: z.iso.datetime(),
  heldMilliseconds: z.number(),
  looks: z.number(),
  restarts: z.number(),
  proofs: z.array(proofSchema).catch([]),
});

/** That v2 held under tightened limits, for how long, and what was last seen of it. */
export function MonitoringEvidence(props: { evidence: Evidence }) {
  const t = useWords();
  const format = useFormat();
  const statement = useStatement();
  const { evidence } = props;
  const content = contentSchema.safeParse(evidence.content).data;
  return (
    <>
      {content && (
        <>
          <Typography variant="body2">
            {t('evidence.monitored', {
              duration: format.duration(content.heldMilliseconds),
              looks: format.integer(content.looks),
              restarts: format.integer(content.restarts),
            })}{' '}
            {t('evidence.monitoredSince')}{' '}
            {format.utc(Date.parse(content.beganAt))}
          </Typography>
          <ul>
            {content.proofs.map(proof => (
              <Typography
                key={proof.statement.text}
                variant="body2"
                component="li"
              >
                {t(proof.holds ? 'operation.holds' : 'operation.fails')}:{' '}
                {statement(proof.statement)}
              </Typography>
            ))}
          </ul>
        </>
      )}
      <RawEvidence evidence={evidence} />
    </>
  );
}
