import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  Fleet,
  HEALTH_WORDS,
  OrganizationRow,
  OverallHealth,
  overallHealthSchema,
} from '@messaging-health/backstage-plugin-common';
import { LiveData } from '../../hooks/useLiveData';
import { useUrlFilters } from '../../hooks/useUrlFilters';
import { useWords, Words } from '../../hooks/useWords';
import { Freshness } from '../Freshness';
import { VerdictLine } from '../Verdict';
import { HealthCounts } from './HealthCounts';
import { OrganizationTable } from './OrganizationTable';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
  },
  search: { maxWidth: 400, width: '100%' },
}));

function worstWord(counts: Fleet['counts']): OverallHealth {
  return HEALTH_WORDS.find(word => counts[word] > 0) ?? 'unknown';
}

function headlineOf(counts: Fleet['counts'], t: Words): string {
  const worst = worstWord(counts);
  return worst === 'healthy'
    ? t('fleet.verdict.healthy')
    : t(`fleet.verdict.${worst}`, { count: counts[worst] });
}

function fits(row: OrganizationRow, health?: OverallHealth, search?: string) {
  const { title, entityRef, id } = row.organization;
  const text = `${title} ${entityRef} ${id}`.toLocaleLowerCase();
  return (
    (!health || row.health === health) &&
    (!search || text.includes(search.toLocaleLowerCase()))
  );
}

/** The fleet: the verdict, the counts, and the table that they filter. */
export function FleetScreen(props: { fleet: Fleet; live: LiveData<Fleet> }) {
  const classes = useStyles();
  const t = useWords();
  const { filters, change, clear } = useUrlFilters(['health', 'search']);
  const { fleet, live } = props;
  const chosen = overallHealthSchema.safeParse(filters.health).data;
  const rows = fleet.items.filter(row => fits(row, chosen, filters.search));
  return (
    <div className={classes.root}>
      <VerdictLine
        health={worstWord(fleet.counts)}
        headline={headlineOf(fleet.counts, t)}
      >
        <Freshness live={live} generatedAt={fleet.generatedAt} />
      </VerdictLine>
      <HealthCounts
        counts={fleet.counts}
        chosen={chosen}
        onChoose={health => change({ health })}
      />
      <TextField
        className={classes.search}
        type="search"
        size="small"
        variant="outlined"
        label={t('fleet.search')}
        value={filters.search ?? ''}
        onChange={event => change({ search: event.target.value })}
      />
      <Typography variant="body2" role="status">
        {rows.length > 0
          ? t('fleet.shown', { count: rows.length })
          : t('fleet.noMatch')}
      </Typography>
      {rows.length > 0 ? (
        <OrganizationTable rows={rows} />
      ) : (
        <div>
          <Button variant="outlined" onClick={clear}>
            {t('fleet.clear')}
          </Button>
        </div>
      )}
      <Unusable fleet={fleet} />
    </div>
  );
}

/** Entities that nothing can be measured for, and why. */
function Unusable(props: { fleet: Fleet }) {
  const t = useWords();
  const { unusable } = props.fleet;
  return unusable.length === 0 ? null : (
    <section>
      <Typography variant="h6" component="h3">
        {t('fleet.unusable', { count: unusable.length })}
      </Typography>
      <ul>
        {unusable.map(({ entityRef, message }) => (
          <li key={entityRef}>
            <EntityRefLink entityRef={entityRef} />: {message}
          </li>
        ))}
      </ul>
    </section>
  );
}
