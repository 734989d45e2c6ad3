import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { OrganizationRow } from '@messaging-health/backstage-plugin-common';
import { useNow } from '../../hooks/Clock';
import { useFormat } from '../../hooks/useFormat';
import { useLinks } from '../../hooks/useLinks';
import { useWords } from '../../hooks/useWords';
import { HealthPill } from '../HealthPill';
import { Column, ResponsiveTable } from '../ResponsiveTable';
import { sayTrigger } from '../Verdict';

/** The organizations as the backend orders them: worst first. */
export function OrganizationTable(props: { rows: OrganizationRow[] }) {
  const t = useWords();
  const links = useLinks();
  const columns: Column<OrganizationRow>[] = [
    {
      title: t('fleet.organization'),
      render: ({ organization }) => (
        <>
          <Link to={links.organization(organization.entityRef)}>
            <strong>{organization.title}</strong>
          </Link>
          {organization.problems.length > 0 && (
            <Typography variant="caption" component="div">
              {t('fleet.problems', { count: organization.problems.length })}
            </Typography>
          )}
        </>
      ),
    },
    {
      title: t('fleet.health'),
      render: ({ health }) => <HealthPill health={health} />,
    },
    {
      title: t('fleet.worst'),
      render: row => <WorstTrigger row={row} />,
    },
    { title: t('fleet.mode'), render: row => <Mode row={row} /> },
    {
      title: t('fleet.incident'),
      render: ({ openIncident }) =>
        openIncident && (
          <Link to={links.incident(openIncident.number)}>
            {openIncident.number}
          </Link>
        ),
    },
  ];
  return (
    <ResponsiveTable
      label={t('page.organizations')}
      columns={columns}
      rows={props.rows}
      keyOf={({ organization }) => organization.id}
    />
  );
}

function WorstTrigger(props: { row: OrganizationRow }) {
  const t = useWords();
  const format = useFormat();
  const now = useNow();
  const { worstTrigger } = props.row;
  if (!worstTrigger) {
    return null;
  }
  if (worstTrigger.state === 'unknown' && worstTrigger.unknownReason) {
    return (
      <>
        {t(`trigger.${worstTrigger.trigger}`)}:{' '}
        {t(`unknownReason.${worstTrigger.unknownReason}`)}
      </>
    );
  }
  return <>{sayTrigger(worstTrigger, { t, format, now })}</>;
}

function Mode(props: { row: OrganizationRow }) {
  const t = useWords();
  const { mode, frozen, operation } = props.row;
  return (
    <>
      {t(`mode.${mode}`)}
      {frozen && ` · ❄ ${t('fleet.frozen')}`}
      {operation && (
        <Typography variant="caption" component="div">
          {t('fleet.operation', {
            kind: t(`operationKind.${operation.kind}`),
            status: t(`operationStatus.${operation.status}`),
          })}
          {operation.currentStep && `: ${t(`step.${operation.currentStep}`)}`}
        </Typography>
      )}
    </>
  );
}
