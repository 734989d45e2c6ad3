import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { IncidentSummary } from '@messaging-health/backstage-plugin-common';
import { useFormat } from '../../hooks/useFormat';
import { useLinks } from '../../hooks/useLinks';
import { useWords } from '../../hooks/useWords';
import { Column, ResponsiveTable } from '../ResponsiveTable';
import { SlaWord } from '../SlaWord';
import { TimeStamp } from '../TimeStamp';

/** What identifies an incident, and what it is about. */
function useNameColumns(): Column<IncidentSummary>[] {
  const t = useWords();
  const links = useLinks();
  return [
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
  ];
}

/** How bad it was, and how it went. */
function useCourseColumns(): Column<IncidentSummary>[] {
  const t = useWords();
  const format = useFormat();
  return [
    {
      title: t('history.severity'),
      render: ({ severity }) => t(`history.severity.${severity}`),
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
      title: t('history.toRollback'),
      render: ({ detectedAt, restoredAt }) =>
        restoredAt
          ? format.duration(
              Date.parse(restoredAt) - Date.parse(detectedAt),
              'short',
            )
          : t('incidents.notRestored'),
    },
    {
      title: t('history.slaColumn'),
      render: ({ sla }) => <SlaWord outcome={sla} />,
    },
    {
      title: t('history.commander'),
      render: ({ commander }) =>
        commander ? (
          <EntityRefLink entityRef={commander} />
        ) : (
          t('history.nobody')
        ),
    },
  ];
}

/** Incidents, newest first. */
export function IncidentTable(props: { rows: IncidentSummary[] }) {
  const t = useWords();
  const columns = [...useNameColumns(), ...useCourseColumns()];
  return (
    <ResponsiveTable
      label={t('page.incidents')}
      columns={columns}
      rows={props.rows}
      keyOf={({ number }) => number}
    />
  );
}
