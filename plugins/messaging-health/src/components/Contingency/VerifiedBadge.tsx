import Typography from '@material-ui/core/Typography';
import { Contingency } from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';
import { HealthPill } from '../HealthPill';
import { TimeStamp } from '../TimeStamp';

/** Whether, and since when, all seven points hold; read aloud when it changes. */
export function VerifiedBadge(props: {
  contingency: Pick<Contingency, 'points' | 'verifiedAt'>;
}) {
  const t = useWords();
  const { points, verifiedAt } = props.contingency;
  const holding = points.filter(({ state }) => state === 'holds').length;
  const failing = points.length - holding;
  return (
    <>
      <div role="status">
        <HealthPill
          health={verifiedAt && failing === 0 ? 'healthy' : 'at-risk'}
        >
          {verifiedAt
            ? t('contingency.verified')
            : t('contingency.notVerified', {
                holding: String(holding),
                all: String(points.length),
              })}
        </HealthPill>
        {verifiedAt && failing > 0 && (
          <Typography>
            {t('contingency.verifiedButFailing', { count: failing })}
          </Typography>
        )}
      </div>
      {verifiedAt && (
        <Typography variant="body2" component="div">
          <TimeStamp at={verifiedAt} show="utc" /> ·{' '}
          <TimeStamp at={verifiedAt} />
        </Typography>
      )}
    </>
  );
}
