import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useRef } from 'react';
import { useFormat } from '../../hooks/useFormat';
import { useHeldOrder } from '../../hooks/useHeldOrder';
import { useWords } from '../../hooks/useWords';
import { OffsetPager } from '../OffsetPager';
import { PAGE_SIZE } from './fleetQueryOf';
import { FleetScreenProps } from './FleetScreenProps';
import { OrganizationTable } from './OrganizationTable';

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    // Its height does not change, so that nothing below it moves.
    minHeight: 36,
  },
  turning: { opacity: 0.5 },
}));

/** From so many rows on a second pager stands below. */
const LONG = 20;

/** The page's number as it stands in the address; the first needs none. */
function pageAt(offset: number): string | undefined {
  return offset === 0 ? undefined : String(offset / PAGE_SIZE + 1);
}

/** One page of organizations; while a hand is among its rows they keep their places. */
export function FleetRows(props: FleetScreenProps) {
  const classes = useStyles();
  const t = useWords();
  const top = useRef<HTMLDivElement>(null);
  const { fleet, live, query, change, clear } = props;
  const order = useHeldOrder(
    JSON.stringify(query),
    fleet.items,
    ({ organization }) => organization.id,
  );
  const goTo = (offset: number) => change({ page: pageAt(offset) });
  const pager = {
    offset: query.offset,
    limit: PAGE_SIZE,
    total: fleet.total,
  };
  return (
    <section aria-busy={live.turning} ref={top}>
      <div className={classes.bar}>
        <HowMany total={fleet.total} />
        {order.outdated && (
          <Button size="small" variant="outlined" onClick={order.release}>
            {t('fleet.reorder')}
          </Button>
        )}
        {fleet.total > PAGE_SIZE && (
          <OffsetPager {...pager} label={t('pager.label')} onChange={goTo} />
        )}
      </div>
      {fleet.items.length > 0 ? (
        <div
          {...order.watch}
          className={live.turning ? classes.turning : undefined}
        >
          <OrganizationTable rows={order.rows} />
        </div>
      ) : (
        <Button variant="outlined" onClick={clear}>
          {t('fleet.clear')}
        </Button>
      )}
      {fleet.total > PAGE_SIZE && fleet.items.length > LONG && (
        <OffsetPager
          {...pager}
          label={t('pager.below')}
          onChange={offset => {
            goTo(offset);
            top.current?.scrollIntoView?.({ block: 'start' });
          }}
        />
      )}
    </section>
  );
}

/** How many organizations fit; read aloud when it changes. */
function HowMany(props: { total: number }) {
  const t = useWords();
  const format = useFormat();
  const { total } = props;
  return (
    <Typography variant="body2" role="status">
      {total > 0
        ? t('fleet.shown', { count: total, number: format.integer(total) })
        : t('fleet.noMatch')}
    </Typography>
  );
}
