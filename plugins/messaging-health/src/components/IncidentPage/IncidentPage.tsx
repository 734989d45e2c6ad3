import Typography from '@material-ui/core/Typography';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import { Link } from '@backstage/core-components';
import { useRouteRefParams } from '@backstage/core-plugin-api';
import { incidentReadPermission } from '@messaging-health/backstage-plugin-common';
import { OrganizationZone } from '../../hooks/OrganizationZone';
import { useIncident } from '../../hooks/useIncident';
import { useLinks } from '../../hooks/useLinks';
import { useWords } from '../../hooks/useWords';
import { incidentRouteRef } from '../../routes';
import { Skeleton } from '../Skeleton';
import { Notice, Trouble } from '../Trouble';
import { IncidentScreen } from './IncidentScreen';

/** The page of one incident. */
export function IncidentPage() {
  const { number } = useRouteRefParams(incidentRouteRef);
  const live = useIncident(number);
  const { data, error, refresh } = live;
  if (data) {
    return (
      <OrganizationZone timeZone={data.timeZone}>
        <IncidentScreen incident={data} live={live} />
      </OrganizationZone>
    );
  }
  return error ? (
    <Trouble
      error={error}
      permission={incidentReadPermission}
      retry={refresh}
      notFound={<NoSuchIncident number={number} />}
    />
  ) : (
    <Skeleton rows={10} />
  );
}

function NoSuchIncident(props: { number: string }) {
  const t = useWords();
  const links = useLinks();
  return (
    <Notice
      icon={<HelpOutlineIcon fontSize="large" aria-hidden />}
      title={t('trouble.incident.title', { number: props.number })}
    >
      <Typography paragraph>{t('trouble.incident.text')}</Typography>
      <Link to={links.incidents()}>{t('incidents.back')}</Link>
    </Notice>
  );
}
