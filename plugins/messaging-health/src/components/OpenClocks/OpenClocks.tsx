import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import {
  newestRounds,
  OrganizationOverview,
  slaStateAt,
} from '@messaging-health/backstage-plugin-common';
import { useNow } from '../../hooks/Clock';
import { useLinks } from '../../hooks/useLinks';
import { useWords } from '../../hooks/useWords';
import { ClockBar } from '../IncidentPage/ClockBar';
import { ClockRest } from './ClockRest';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    padding: 0,
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
    gap: theme.spacing(2),
  },
}));

/** What is owed in time for the open incident of an organization, each with its bar. */
export function OpenClocks(props: { overview: OrganizationOverview }) {
  const classes = useStyles();
  const t = useWords();
  const links = useLinks();
  const now = useNow();
  const { openIncident, clocks } = props.overview;
  const shown = newestRounds(clocks);
  return openIncident && shown.length > 0 ? (
    <section>
      <Typography variant="h6" component="h3">
        {t('clocks.title')} ·{' '}
        <Link to={links.incident(openIncident.number)}>
          {openIncident.number}
        </Link>
      </Typography>
      <ul className={classes.list} aria-label={t('clocks.title')}>
        {shown.map(clock => (
          <li key={clock.clock}>
            <Typography variant="body2">
              <strong>{t(`clock.${clock.clock}`)}</strong>
            </Typography>
            <ClockBar
              clock={clock}
              state={slaStateAt(clock, new Date(now))}
              now={now}
            />
            <Typography variant="body2" component="div">
              <ClockRest clock={clock} now={now} />
            </Typography>
          </li>
        ))}
      </ul>
    </section>
  ) : null;
}
