import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { FleetRollback } from '@messaging-health/backstage-plugin-common';
import { causeOf } from '../../hooks/causeOf';
import { isUnderWay, useFleetRollbacks } from '../../hooks/useFleetRollbacks';
import { useLinks } from '../../hooks/useLinks';
import { useWords } from '../../hooks/useWords';
import { FleetRollbackWord, servedOf } from '../FleetRollbackPage';
import { TimeStamp } from '../TimeStamp';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    padding: 0,
    margin: theme.spacing(0.5, 0),
    overflowWrap: 'anywhere',
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 1),
  },
}));

/** The fleet rollbacks under way, and those that have ended; nothing where there was none. */
export function FleetRollbacks() {
  const t = useWords();
  const { data, error } = useFleetRollbacks();
  if (!data) {
    return error ? (
      <Typography role="alert" variant="body2">
        {t('fleetRollbacks.failed', { cause: causeOf(error) })}
      </Typography>
    ) : null;
  }
  const underWay = data.items.filter(isUnderWay);
  const ended = data.items.filter(each => !isUnderWay(each));
  if (data.items.length === 0 && !error) {
    return null;
  }
  return (
    <section>
      <Typography variant="h6" component="h3">
        {t(
          underWay.length > 0
            ? 'fleetRollbacks.underWay'
            : 'fleetRollbacks.title',
        )}
      </Typography>
      {error && (
        <Typography role="alert" variant="body2">
          {t('fleetRollbacks.stale', { cause: causeOf(error) })}
        </Typography>
      )}
      <RollbackList items={underWay} />
      {ended.length > 0 && (
        <details>
          <summary>
            {t('fleetRollbacks.ended', { number: String(ended.length) })}
          </summary>
          <RollbackList items={ended} />
        </details>
      )}
    </section>
  );
}

function RollbackList(props: { items: FleetRollback[] }) {
  const classes = useStyles();
  const t = useWords();
  const links = useLinks();
  return (
    <ul className={classes.list}>
      {props.items.map(each => (
        <li key={each.id}>
          <Typography component="div" className={classes.line}>
            <Link to={links.fleetRollback(each.id)}>
              <strong>
                {t('fleetRollbacks.of', { count: each.members.length })}
              </strong>
            </Link>
            <FleetRollbackWord status={each.status} />
            <span>
              {t('fleetRollback.waveCount', {
                served: String(servedOf(each.members)),
                all: String(each.members.length),
              })}{' '}
              · <TimeStamp at={each.requestedAt} />
            </span>
          </Typography>
          <Typography variant="body2">{each.reason}</Typography>
        </li>
      ))}
    </ul>
  );
}
