import Typography from '@material-ui/core/Typography';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import { Link } from '@backstage/core-components';
import { useRouteRefParams } from '@backstage/core-plugin-api';
import { healthReadPermission } from '@messaging-health/backstage-plugin-common';
import { statusOf } from '../../hooks/causeOf';
import { useFleetRollback } from '../../hooks/useFleetRollbacks';
import { useLinks } from '../../hooks/useLinks';
import { useWords } from '../../hooks/useWords';
import { fleetRollbackRouteRef } from '../../routes';
import { Skeleton } from '../Skeleton';
import { Notice, Trouble } from '../Trouble';
import { FleetRollbackScreen } from './FleetRollbackScreen';

/** The page of one fleet rollback. */
export function FleetRollbackPage() {
  const { fleetRollbackId } = useRouteRefParams(fleetRollbackRouteRef);
  const live = useFleetRollback(fleetRollbackId);
  const { data, error, refresh } = live;
  if (data) {
    return <FleetRollbackScreen fleetRollback={data} live={live} />;
  }
  if (!error) {
    return <Skeleton rows={8} />;
  }
  // An id that is none is refused as unreadable; for people it is the same.
  return statusOf(error) === 400 ? (
    <NoSuchFleetRollback id={fleetRollbackId} />
  ) : (
    <Trouble
      error={error}
      permission={healthReadPermission}
      retry={refresh}
      notFound={<NoSuchFleetRollback id={fleetRollbackId} />}
    />
  );
}

function NoSuchFleetRollback(props: { id: string }) {
  const t = useWords();
  const links = useLinks();
  return (
    <Notice
      icon={<HelpOutlineIcon fontSize="large" aria-hidden />}
      title={t('fleetRollback.unknown.title')}
    >
      <Typography paragraph>
        {t('fleetRollback.unknown.text', { id: props.id })}
      </Typography>
      <Link to={links.fleet()}>{t('fleetRollback.back')}</Link>
    </Notice>
  );
}
