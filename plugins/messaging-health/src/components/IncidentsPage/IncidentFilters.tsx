import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  INCIDENT_SEVERITIES,
  INCIDENT_STATUSES,
  SLA_OUTCOMES,
  TRIGGER_IDS,
} from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';
import { Choice } from '../Choice';
import { OrganizationPicker } from '../OrganizationPicker';
import { SearchField } from '../SearchField';
import { IncidentFilterValues, OPEN_ONES } from './queryOf';
import { SpanFields } from './SpanFields';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(2),
    alignItems: 'flex-start',
  },
  field: {
    minWidth: 180,
    flex: '0 1 220px',
    [theme.breakpoints.down('xs')]: { flex: '1 1 100%' },
  },
}));

interface IncidentFiltersProps {
  filters: IncidentFilterValues;
  change: (changes: IncidentFilterValues) => void;
  clear: () => void;
}

/** The filters of the history; each change goes into the address. */
export function IncidentFilters(props: IncidentFiltersProps) {
  const classes = useStyles();
  const t = useWords();
  const { filters, change, clear } = props;
  return (
    <div
      className={classes.root}
      role="search"
      aria-label={t('incidents.filters')}
    >
      <SearchField
        className={classes.field}
        label={t('history.search')}
        value={filters.search ?? ''}
        onChange={search => change({ search })}
      />
      <OrganizationPicker
        className={classes.field}
        label={t('incidents.organization')}
        placeholder={t('incidents.anyOrganization')}
        most={1}
        chosen={filters.organization ? [filters.organization] : []}
        onChange={([organization]) => change({ organization })}
      />
      <Choices {...props} />
      <SpanFields filters={filters} className={classes.field} change={change} />
      <Button onClick={clear}>{t('incidents.clear')}</Button>
    </div>
  );
}

/** What is chosen from short lists. */
function Choices({ filters, change }: IncidentFiltersProps) {
  const classes = useStyles();
  const t = useWords();
  return (
    <>
      <Choice
        className={classes.field}
        label={t('incidents.trigger')}
        any={t('incidents.anyTrigger')}
        value={filters.trigger}
        options={TRIGGER_IDS.map(value => ({
          value,
          label: t(`trigger.${value}`),
        }))}
        onChange={trigger => change({ trigger })}
      />
      <Choice
        className={classes.field}
        label={t('incidents.status')}
        any={t('incidents.anyStatus')}
        value={filters.status}
        options={[
          { value: OPEN_ONES, label: t('incidents.openOnly') },
          ...INCIDENT_STATUSES.map(value => ({
            value,
            label: t(`incidentStatus.${value}`),
          })),
        ]}
        onChange={status => change({ status })}
      />
      <Choice
        className={classes.field}
        label={t('history.severity')}
        any={t('history.anySeverity')}
        value={filters.severity}
        options={INCIDENT_SEVERITIES.map(value => ({
          value,
          label: t(`history.severity.${value}`),
        }))}
        onChange={severity => change({ severity })}
      />
      <Choice
        className={classes.field}
        label={t('history.slaColumn')}
        any={t('history.anySla')}
        value={filters.sla}
        options={SLA_OUTCOMES.map(value => ({
          value,
          label: t(`history.sla.${value}`),
        }))}
        onChange={sla => change({ sla })}
      />
    </>
  );
}
