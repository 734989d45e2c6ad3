import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import {
  IncidentSummary,
  OrganizationOverview,
} from '@messaging-health/backstage-plugin-common';
import { useLinks } from '../../hooks/useLinks';
import { useWords } from '../../hooks/useWords';
import { TimeStamp } from '../TimeStamp';

/** How many past incidents the tab lists; the page has them all. */
const SHOWN = 5;

const useStyles = makeStyles(theme => ({
  list: { paddingLeft: theme.spacing(2), margin: theme.spacing(1, 0) },
}));

/** The last incidents of one organization. */
export function History(props: { overview: OrganizationOverview }) {
  const classes = useStyles();
  const t = useWords();
  const links = useLinks();
  const { overview } = props;
  if (!overview.allowed.readIncidents) {
    return <Typography>{t('tab.historyForbidden')}</Typography>;
  }
  const past = overview.pastIncidents.slice(0, SHOWN);
  return (
    <section>
      <Typography variant="h6" component="h3">
        {t('tab.history')}
      </Typography>
      {past.length === 0 ? (
        <Typography>{t('tab.noHistory')}</Typography>
      ) : (
        <ul className={classes.list}>
          {past.map(incident => (
            <PastIncident key={incident.number} incident={incident} />
          ))}
        </ul>
      )}
      <Link to={links.incidents(overview.organization.id)}>
        {t('tab.allIncidents')}
      </Link>
    </section>
  );
}

function PastIncident(props: { incident: IncidentSummary }) {
  const t = useWords();
  const links = useLinks();
  const { number, status, triggers, detectedAt } = props.incident;
  return (
    <li>
      <Typography variant="body2">
        <Link to={links.incident(number)}>{number}</Link> ·{' '}
        {t(`incidentStatus.${status}`)} ·{' '}
        {triggers.length > 0
          ? triggers.map(trigger => t(`trigger.${trigger}`)).join(', ')
          : t('incidents.byHand')}{' '}
        · <TimeStamp at={detectedAt} />
      </Typography>
    </li>
  );
}
