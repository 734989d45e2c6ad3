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
import { HistoryStatistics } from '../HistoryStatistics';
import { SavedViews } from '../SavedViews';
import { Skeleton } from '../Skeleton';
import { Trouble } from '../Trouble';
import { HistoryActions } from './HistoryActions';
import { IncidentFilters } from './IncidentFilters';
import { IncidentTable } from './IncidentTable';
import { Pager } from './Pager';
import {
  INCIDENT_FILTERS,
  IncidentFilterValues,
  NARROWING_FILTERS,
  queryOf,
  spanOf,
} from './queryOf';

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
  const live = useIncidents(JSON.stringify(filters), now => ({
    ...queryOf(filters, now),
    cursor: filters.cursor,
  }));
  // Another filter is another list: it starts at its own first page.
  const refine = (changes: IncidentFilterValues) =>
    change({ ...changes, cursor: undefined });
  return (
    <div className={classes.root}>
      <SavedViews />
      <IncidentFilters filters={filters} change={refine} clear={clear} />
      <HistoryStatistics
        name={nameQuestion(filters)}
        queryAt={now => queryOf(filters, now)}
        refine={refine}
      />
      <Listing live={live} filters={filters} />
    </div>
  );
}

/** What is asked, but for the page and the words, which change no figure. */
function nameQuestion(filters: IncidentFilterValues): string {
  const values = INCIDENT_FILTERS.map(name => [name, filters[name]]);
  return JSON.stringify(
    Object.fromEntries(values.filter(([name]) => name !== 'search')),
  );
}

/** Which words an empty list deserves. */
function emptyKey(filters: IncidentFilterValues) {
  if (NARROWING_FILTERS.some(name => filters[name])) {
    return 'incidents.emptyFiltered';
  }
  const span = spanOf(filters);
  return span === 'all'
    ? 'incidents.empty'
    : (`history.empty.${span}` as const);
}

function Listing(props: {
  live: LiveData<IncidentPage>;
  filters: IncidentFilterValues;
}) {
  const t = useWords();
  const { live, filters } = props;
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
  const verdict =
    open > 0
      ? t('incidents.verdict.open', { count: open })
      : t('incidents.verdict.none');
  return (
    <>
      <Typography variant="h5" component="h2" role="status">
        {items.length === 0 ? `✔ ${t(emptyKey(filters))}` : verdict}
      </Typography>
      <HistoryActions queryAt={now => queryOf(filters, now)} />
      <Freshness live={live} />
      {items.length > 0 && <IncidentTable rows={items} />}
      <Pager nextCursor={live.data.nextCursor} />
    </>
  );
}
