import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  IncidentFilterQuery,
  IncidentStatistics,
} from '@messaging-health/backstage-plugin-common';
import { useState } from 'react';
import { causeOf } from '../../hooks/causeOf';
import { useIncidentStatistics } from '../../hooks/useIncidentStatistics';
import { useNarrow } from '../../hooks/useNarrow';
import { useWords } from '../../hooks/useWords';
import { Skeleton } from '../Skeleton';
import { ByOrganization } from './ByOrganization';
import { ByTrigger } from './ByTrigger';
import { DurationTable } from './DurationTable';
import { sayInShort } from './sayInShort';
import { SlaTable } from './SlaTable';
import { useFormat } from '../../hooks/useFormat';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(1, 2),
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.paper,
    ...theme.typography.body2,
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(1) },
  },
  summary: { cursor: 'pointer', overflowWrap: 'anywhere' },
  tables: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 340px), 1fr))',
    gap: theme.spacing(3),
    marginTop: theme.spacing(1),
  },
}));

/** What the history's address asks for. */
export interface StatisticsQuestion {
  /** Names the question, so that another one forgets the figures of the one before. */
  name: string;
  queryAt: (now: number) => IncidentFilterQuery;
  /** Sets filters of the history. */
  refine: (changes: { trigger?: string; organization?: string }) => void;
}

/** "The whole history" begins before there was any. */
const BEFORE_ALL = '2000-01-01T00:00:00.000Z';

/** What can be learned from the incidents of the list: half and nine of ten, never a mean alone. */
export function HistoryStatistics(props: StatisticsQuestion) {
  const t = useWords();
  const { name, queryAt } = props;
  const live = useIncidentStatistics(name, now => {
    // Words are a matter of the list alone, and the screen says so.
    const { search: _, ...filters } = queryAt(now);
    return { ...filters, detectedFrom: filters.detectedFrom ?? BEFORE_ALL };
  });
  if (live.data) {
    return <Figures statistics={live.data} {...props} stale={live.stale} />;
  }
  return live.error ? (
    <Typography variant="body2" role="status">
      {t('history.noStatistics', { cause: causeOf(live.error) })}
    </Typography>
  ) : (
    <Skeleton rows={1} />
  );
}

function Figures(
  props: StatisticsQuestion & {
    statistics: IncidentStatistics;
    stale: boolean;
  },
) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const narrow = useNarrow();
  const [open, setOpen] = useState(!narrow);
  const { statistics, queryAt, refine, stale } = props;
  const isSearch = queryAt(0).search !== undefined;
  if (statistics.incidents === 0) {
    return null;
  }
  return (
    <details
      className={classes.root}
      open={open}
      onToggle={event => setOpen(event.currentTarget.open)}
    >
      <summary className={classes.summary}>
        <strong>{sayInShort(statistics, t, format)}</strong>
        {stale && ` ${t('history.staleStatistics')}`}
      </summary>
      <Typography variant="caption" component="p" color="textSecondary">
        {isSearch && `${t('history.statisticsWords')} `}
        {t('history.statisticsScope', {
          from: format.local(Date.parse(statistics.from)),
          to: format.local(Date.parse(statistics.to)),
        })}
      </Typography>
      {open && (
        <div className={classes.tables}>
          <DurationTable statistics={statistics} />
          <SlaTable statistics={statistics} />
          <ByTrigger statistics={statistics} refine={refine} />
          <ByOrganization statistics={statistics} refine={refine} />
        </div>
      )}
    </details>
  );
}
