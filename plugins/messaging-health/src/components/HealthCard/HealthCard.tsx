import Typography from '@material-ui/core/Typography';
import { InfoCard, Link } from '@backstage/core-components';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  healthReadPermission,
  OrganizationOverview,
  parseOrganization,
} from '@messaging-health/backstage-plugin-common';
import { ServerClock, useNow } from '../../hooks/Clock';
import { useFormat } from '../../hooks/useFormat';
import { LiveData } from '../../hooks/useLiveData';
import { useLinks } from '../../hooks/useLinks';
import { useOverview } from '../../hooks/useOverview';
import { useWords } from '../../hooks/useWords';
import { BlindLine } from '../BlindLine';
import { Freshness } from '../Freshness';
import { HealthPill } from '../HealthPill';
import { Skeleton } from '../Skeleton';
import { Trouble } from '../Trouble';
import { verdictOf } from '../Verdict';

/** The overview card of an entity: the verdict and the way to the tab. */
export function HealthCard() {
  const t = useWords();
  const links = useLinks();
  const { entity } = useEntity();
  const parsed = parseOrganization(entity);
  const usable = parsed.kind === 'organization';
  const live = useOverview(usable ? parsed.organization.id : undefined);
  return (
    <InfoCard title={t('tab.title')}>
      {parsed.kind === 'unusable' && (
        <Typography>{parsed.problems[0]?.message}</Typography>
      )}
      <CardBody live={live} />
      {parsed.kind === 'organization' && (
        <Link to={links.organization(parsed.organization.entityRef)}>
          {t('tab.lookCloser')}
        </Link>
      )}
    </InfoCard>
  );
}

function CardBody(props: { live: LiveData<OrganizationOverview> }) {
  const { data, error, loading, refresh, refreshedAt } = props.live;
  if (data) {
    return (
      <ServerClock generatedAt={data.generatedAt} receivedAt={refreshedAt}>
        <CompactVerdict overview={data} live={props.live} />
      </ServerClock>
    );
  }
  if (error) {
    return (
      <Trouble
        error={error}
        permission={healthReadPermission}
        retry={refresh}
      />
    );
  }
  return loading ? <Skeleton rows={2} /> : null;
}

function CompactVerdict(props: {
  overview: OrganizationOverview;
  live: LiveData<OrganizationOverview>;
}) {
  const t = useWords();
  const format = useFormat();
  const now = useNow();
  const { overview, live } = props;
  const { health, word, headline } = verdictOf(overview, { t, format, now });
  return (
    <>
      <HealthPill health={health}>{word}</HealthPill>
      <Typography paragraph>{headline}</Typography>
      <BlindLine since={overview.blindSince} />
      <Typography>
        {t('tab.mode')}: <strong>{t(`mode.${overview.mode}`)}</strong>
      </Typography>
      <Freshness live={live} generatedAt={overview.generatedAt} />
    </>
  );
}
