import Typography from '@material-ui/core/Typography';
import BuildIcon from '@material-ui/icons/BuildOutlined';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  ANNOTATION_ORGANIZATION_ID,
  healthReadPermission,
  isMessagingHealthAvailable,
  parseOrganization,
} from '@messaging-health/backstage-plugin-common';
import { ServerClock } from '../../hooks/Clock';
import { useOverview } from '../../hooks/useOverview';
import { useWords } from '../../hooks/useWords';
import { AnnotationLine } from '../AnnotationLines';
import { ReadableTheme } from '../ReadableTheme';
import { Skeleton } from '../Skeleton';
import { Notice, Trouble } from '../Trouble';
import { OverviewScreen } from './OverviewScreen';

/** The tab "Messaging health" of an entity. */
export function EntityTab() {
  const { entity } = useEntity();
  const parsed = parseOrganization(entity);
  return (
    <ReadableTheme>
      {parsed.kind === 'unusable' ? (
        <NotSetUp
          missing={!isMessagingHealthAvailable(entity)}
          message={parsed.problems[0]?.message}
        />
      ) : (
        <OrganizationHealth organizationId={parsed.organization.id} />
      )}
    </ReadableTheme>
  );
}

function OrganizationHealth(props: { organizationId: string }) {
  const { organizationId } = props;
  const live = useOverview(organizationId);
  const { data, error, loading, refresh, refreshedAt } = live;
  if (data) {
    return (
      <ServerClock generatedAt={data.generatedAt} receivedAt={refreshedAt}>
        <OverviewScreen overview={data} live={live} />
      </ServerClock>
    );
  }
  if (error && !loading) {
    return (
      <Trouble
        error={error}
        permission={healthReadPermission}
        retry={refresh}
        notFound={<UnknownOrganization organizationId={organizationId} />}
      />
    );
  }
  return <Skeleton />;
}

function NotSetUp(props: { missing: boolean; message?: string }) {
  const t = useWords();
  return (
    <Notice
      icon={<BuildIcon fontSize="large" aria-hidden />}
      title={t(props.missing ? 'setup.missing.title' : 'setup.malformed.title')}
    >
      <Typography paragraph>
        {props.missing ? t('setup.missing.text') : props.message}
      </Typography>
      <AnnotationLine annotation={ANNOTATION_ORGANIZATION_ID} />
    </Notice>
  );
}

function UnknownOrganization(props: { organizationId: string }) {
  const t = useWords();
  return (
    <Notice
      icon={<HelpOutlineIcon fontSize="large" aria-hidden />}
      title={t('trouble.unknownOrganization.title')}
    >
      <Typography>
        {t('trouble.unknownOrganization.text', { id: props.organizationId })}
      </Typography>
    </Notice>
  );
}
