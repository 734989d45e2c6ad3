import Typography from '@material-ui/core/Typography';
import InfoIcon from '@material-ui/icons/InfoOutlined';
import {
  ANNOTATION_ORGANIZATION_ID,
  healthReadPermission,
} from '@messaging-health/backstage-plugin-common';
import { ServerClock } from '../../hooks/Clock';
import { useFleet } from '../../hooks/useFleet';
import { useWords } from '../../hooks/useWords';
import { AnnotationLine } from '../AnnotationLines';
import { Skeleton } from '../Skeleton';
import { Notice, Trouble } from '../Trouble';
import { FleetScreen } from './FleetScreen';

/** All organizations, worst first. */
export function FleetPage() {
  const live = useFleet();
  const { data, error, refresh, refreshedAt } = live;
  if (!data) {
    return error ? (
      <Trouble
        error={error}
        permission={healthReadPermission}
        retry={refresh}
      />
    ) : (
      <Skeleton rows={8} />
    );
  }
  if (data.items.length === 0 && data.unusable.length === 0) {
    return <NoOrganization />;
  }
  return (
    <ServerClock generatedAt={data.generatedAt} receivedAt={refreshedAt}>
      <FleetScreen fleet={data} live={live} />
    </ServerClock>
  );
}

function NoOrganization() {
  const t = useWords();
  return (
    <Notice
      icon={<InfoIcon fontSize="large" aria-hidden />}
      title={t('fleet.none.title')}
    >
      <Typography paragraph>{t('fleet.none.text')}</Typography>
      <AnnotationLine annotation={ANNOTATION_ORGANIZATION_ID} />
    </Notice>
  );
}
