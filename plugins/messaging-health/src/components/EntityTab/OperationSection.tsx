import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { OrganizationOverview } from '@messaging-health/backstage-plugin-common';
import { causeOf, statusOf } from '../../hooks/causeOf';
import { OPERATION_PARAMETER, useLinks } from '../../hooks/useLinks';
import { useOperation } from '../../hooks/useOperation';
import { useUrlFilters } from '../../hooks/useUrlFilters';
import { useWords } from '../../hooks/useWords';
import { OperationPanel } from '../OperationPanel';
import { Skeleton } from '../Skeleton';

interface OperationSectionProps {
  overview: OrganizationOverview;
  onChanged: () => void;
}

/** The operation under way, else the newest; and above it the one that the address names, where that is another. */
export function OperationSection(props: OperationSectionProps) {
  const { overview, onChanged } = props;
  const { operation } = overview;
  const { filters } = useUrlFilters([OPERATION_PARAMETER]);
  const named = filters[OPERATION_PARAMETER];
  const isAnother = named !== undefined && named !== operation?.id;
  return (
    <>
      {isAnother && <NamedOperation {...props} operationId={named} />}
      {operation && (
        <OperationPanel
          operation={operation}
          overview={overview}
          onChanged={onChanged}
          anchor={isAnother ? 'newest-operation' : 'operation'}
        />
      )}
    </>
  );
}

function NamedOperation(
  props: OperationSectionProps & { operationId: string },
) {
  const t = useWords();
  const links = useLinks();
  const { overview, operationId: id, onChanged } = props;
  const { organization, allowed } = overview;
  const { data, error, refresh } = useOperation(id, organization.id);
  const back = (
    <Link to={links.organization(organization.entityRef)}>
      {t('operation.backToNewest')}
    </Link>
  );
  if (data && data.organizationId === organization.id) {
    return (
      <OperationPanel
        operation={data}
        overview={{ allowed }}
        onChanged={() => {
          refresh();
          onChanged();
        }}
      >
        <Typography variant="body2">
          {t('operation.other')} · {back}
        </Typography>
      </OperationPanel>
    );
  }
  if (!data && !error) {
    return <Skeleton rows={3} />;
  }
  return (
    <Typography role="alert">
      {!error || statusOf(error) === 404
        ? t('operation.unknown', { id })
        : t('operation.otherFailed', { id, cause: causeOf(error) })}{' '}
      {back}
    </Typography>
  );
}
