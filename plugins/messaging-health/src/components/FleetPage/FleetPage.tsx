import Typography from '@material-ui/core/Typography';
import InfoIcon from '@material-ui/icons/InfoOutlined';
import {
  ANNOTATION_ORGANIZATION_ID,
  Fleet,
  healthReadPermission,
} from '@messaging-health/backstage-plugin-common';
import { ServerClock } from '../../hooks/Clock';
import { useFleet } from '../../hooks/useFleet';
import { useUrlFilters } from '../../hooks/useUrlFilters';
import { useWords } from '../../hooks/useWords';
import { AnnotationLine } from '../AnnotationLines';
import { Skeleton } from '../Skeleton';
import { Notice, Trouble } from '../Trouble';
import { FLEET_FILTERS, fleetQueryOf } from './fleetQueryOf';
import { FleetScreen } from './FleetScreen';

function isEmpty({ counts, unusable }: Fleet): boolean {
  return (
    unusable.length === 0 && Object.values(counts).every(count => count === 0)
  );
}

/** All organizations, a page of them at a time: what is shown stands in the address. */
export function FleetPage() {
  const { filters, change, clear } = useUrlFilters([
    ...FLEET_FILTERS,
    'sort',
    'page',
  ]);
  const query = fleetQueryOf(filters);
  const live = useFleet(query);
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
  if (isEmpty(data)) {
    return <NoOrganization />;
  }
  return (
    <ServerClock generatedAt={data.generatedAt} receivedAt={refreshedAt}>
      <FleetScreen
        fleet={data}
        live={live}
        query={query}
        change={change}
        clear={clear}
      />
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
