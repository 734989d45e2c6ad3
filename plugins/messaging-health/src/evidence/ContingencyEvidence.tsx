import Typography from '@material-ui/core/Typography';
import {
  contingencyPointSchema,
  Evidence,
} from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';
import { useFormat } from '../hooks/useFormat';
import { useStatement } from '../hooks/useStatement';
import { useWords } from '../hooks/useWords';
import { RawEvidence } from './RawEvidence';

const contentSchema = z.object({
  verifiedAt: z.iso.datetime(),
  points: z.array(contingencyPointSchema),
});

/** That all seven points of the checklist held, and by which figures. */
export function ContingencyEvidence(props: { evidence: Evidence }) {
  const t = useWords();
  const format = useFormat();
  const statement = useStatement();
  const { evidence } = props;
  const content = contentSchema.safeParse(evidence.content).data;
  const holding = content?.points.filter(({ state }) => state === 'holds');
  return (
    <>
      {content && holding && (
        <>
          <Typography variant="body2">
            {t('evidence.pointsHold', {
              holding: String(holding.length),
              all: String(content.points.length),
            })}{' '}
            · {format.utc(Date.parse(content.verifiedAt))}
          </Typography>
          <ul>
            {content.points.map(point => (
              <Typography key={point.id} variant="body2" component="li">
                {t(`point.${point.id}`)} — {t(`pointState.${point.state}`)}.{' '}
                {statement(point.statement)}
              </Typography>
            ))}
          </ul>
        </>
      )}
      <RawEvidence evidence={evidence} />
    </>
  );
}
