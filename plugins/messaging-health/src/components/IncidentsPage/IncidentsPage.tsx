import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  IncidentPage,
  incidentReadPermission,
  isIncidentEnded,
} from '@messaging-health/backstage-plugin-common';
import { LiveData } from '../../hooks/useLiveData';
import { useIncidents } from '../../hooks/useIncidents';
import { useUrlFilters } from '../../hooks/useUrlFilters';
import { useWords } from '../../hooks/useWords';
import { Freshness } from '../Freshness';
import { Skeleton } from '../Skeleton';
import { Trouble } from '../Trouble';
import { IncidentFilters } from './IncidentFilters';
import { IncidentTable } from './IncidentTable';
import { Pager } from './Pager';
import { INCIDENT_FILTERS, IncidentFilterValues, queryOf } from './queryOf';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
  },
}));

/** The incident history, filtered and paged by the address. */
export function IncidentsPage() {
  const classes = useStyles();
  const { filters, change, clear } = useUrlFilters([
    ...INCIDENT_FILTERS,
    'cursor',
  ]);
  const live = useIncidents({ ...queryOf(filters), cursor: filters.cursor });
  const filtered = INCIDENT_FILTERS.some(name => filters[name]);
  // Another filter is another list: it starts at its own first page.
  const refine = (changes: IncidentFilterValues) =>
    change({ ...changes, cursor: undefined });
  return (
    <div className={classes.root}>
      <IncidentFilters filters={filters} change={refine} clear={clear} />
      <Listing live={live} filtered={filtered} />
    </div>
  );
}

function Listing(props: { live: LiveData<IncidentPage>; filtered: boolean }) {
  const t = useWords();
  const { live, filtered } = props;
  if (!live.data) {
    return live.error ? (
      <Trouble
        error={live.error}
        permission={incidentReadPermission}
        retry={live.refresh}
      />
    ) : (
      <Skeleton rows={8} />
    );
  }
  const { items } = live.data;
  const open = items.filter(({ status }) => !isIncidentEnded(status)).length;
  const empty = filtered ? 'incidents.emptyFiltered' : 'incidents.empty';
  const verdict =
    open > 0
      ? t('incidents.verdict.open', { count: open })
      : t('incidents.verdict.none');
  return (
    <>
      <Typography variant="h5" component="h2" role="status">
        {items.length === 0 ? `✔ ${t(empty)}` : verdict}
      </Typography>
      <Freshness live={live} />
      {items.length > 0 && <IncidentTable rows={items} />}
      <Pager nextCursor={live.data.nextCursor} />
    </>
  );
}
