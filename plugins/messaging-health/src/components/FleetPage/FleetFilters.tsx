import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  modeSchema,
  TRIGGER_IDS,
} from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';
import { Choice } from '../Choice';
import { SearchField } from '../SearchField';
import {
  FLEET_SORTS,
  FleetFilters as Filters,
  fleetQueryOf,
} from './fleetQueryOf';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(2),
  },
  search: { flex: '1 1 240px', maxWidth: 400 },
  choice: { flex: '0 1 220px', minWidth: 150 },
}));

interface FleetFiltersProps {
  query: ReturnType<typeof fleetQueryOf>;
  /** Another filter is another list: it starts at its own first page. */
  refine: (changes: Filters) => void;
  clear: () => void;
}

/** Search, filters and order of the fleet; each change goes into the address. */
export function FleetFilters(props: FleetFiltersProps) {
  const classes = useStyles();
  const t = useWords();
  const { query, refine, clear } = props;
  const { search, trigger, mode, sort, health } = query;
  const filtered = search ?? trigger ?? mode ?? health;
  return (
    <div className={classes.root}>
      <SearchField
        className={classes.search}
        label={t('fleet.search')}
        value={search ?? ''}
        onChange={text => refine({ search: text })}
      />
      <Choice
        className={classes.choice}
        label={t('fleet.trigger')}
        any={t('fleet.anyTrigger')}
        value={trigger}
        options={TRIGGER_IDS.map(value => ({
          value,
          label: t(`trigger.${value}`),
        }))}
        onChange={value => refine({ trigger: value })}
      />
      <Choice
        className={classes.choice}
        label={t('fleet.mode')}
        any={t('fleet.anyMode')}
        value={mode}
        options={modeSchema.options.map(value => ({
          value,
          label: t(`mode.${value}`),
        }))}
        onChange={value => refine({ mode: value })}
      />
      <Choice
        className={classes.choice}
        label={t('fleet.sort')}
        value={sort}
        options={FLEET_SORTS.map(value => ({
          value,
          label: t(`fleet.sort.${value}`),
        }))}
        onChange={value =>
          refine({ sort: value === FLEET_SORTS[0] ? undefined : value })
        }
      />
      {filtered && <Button onClick={clear}>{t('fleet.clear')}</Button>}
    </div>
  );
}
