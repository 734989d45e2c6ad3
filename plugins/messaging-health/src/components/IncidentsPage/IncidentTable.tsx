import { Link } from '@backstage/core-components';
import { IncidentSummary } from '@messaging-health/backstage-plugin-common';
import { useFormat } from '../../hooks/useFormat';
import { useLinks } from '../../hooks/useLinks';
import { useWords } from '../../hooks/useWords';
import { Column, ResponsiveTable } from '../ResponsiveTable';
import { TimeStamp } from '../TimeStamp';

/** Incidents, newest first. */
export function IncidentTable(props: { rows: IncidentSummary[] }) {
  const t = useWords();
  const format = useFormat();
  const links = useLinks();
  const columns: Column<IncidentSummary>[] = [
    {
      title: t('incidents.number'),
      render: ({ number }) => (
        <Link to={links.incident(number)}>
          <strong>{number}</strong>
        </Link>
      ),
    },
    {
      title: t('incidents.organization'),
      render: ({ entityRef, organizationTitle }) => (
        <Link to={links.organization(entityRef)}>{organizationTitle}</Link>
      ),
    },
    {
      title: t('incidents.trigger'),
      render: ({ triggers }) =>
        triggers.length > 0
          ? triggers.map(trigger => t(`trigger.${trigger}`)).join(', ')
          : t('incidents.byHand'),
    },
    {
      title: t('incidents.status'),
      render: ({ status }) => t(`incidentStatus.${status}`),
    },
    {
      title: t('incidents.detected'),
      render: ({ detectedAt }) => <TimeStamp at={detectedAt} />,
    },
    {
      title: t('incidents.restored'),
      render: ({ detectedAt, restoredAt }) =>
        restoredAt
          ? format.duration(
              Date.parse(restoredAt) - Date.parse(detectedAt),
              'short',
            )
          : t('incidents.notRestored'),
    },
  ];
  return (
    <ResponsiveTable
      label={t('page.incidents')}
      columns={columns}
      rows={props.rows}
      keyOf={({ number }) => number}
    />
  );
}
