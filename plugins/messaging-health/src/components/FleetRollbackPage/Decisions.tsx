import Typography from '@material-ui/core/Typography';
import { FleetDecision } from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';
import { personName } from '../Person';
import { TimeStamp } from '../TimeStamp';

/** Who had it go on, or ended it, and why. */
export function Decisions(props: { decisions: FleetDecision[] }) {
  const t = useWords();
  const { decisions } = props;
  return decisions.length === 0 ? null : (
    <section>
      <Typography variant="h6" component="h3">
        {t('fleetRollback.decisions')}
      </Typography>
      <ul>
        {decisions.map(({ kind, by, at, reason }) => (
          <Typography key={`${at} ${kind}`} variant="body2" component="li">
            {t(`fleetRollback.decision.${kind}`, {
              person: personName(by),
              reason,
            })}{' '}
            <TimeStamp at={at} />
          </Typography>
        ))}
      </ul>
    </section>
  );
}
