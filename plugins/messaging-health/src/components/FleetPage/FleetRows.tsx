import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useRef } from 'react';
import {
  operationExecutePermission,
  OrganizationRow,
} from '@messaging-health/backstage-plugin-common';
import { useFormat } from '../../hooks/useFormat';
import { useHeldOrder } from '../../hooks/useHeldOrder';
import { useMay } from '../../hooks/useMay';
import { useWords } from '../../hooks/useWords';
import { OffsetPager } from '../OffsetPager';
import { PAGE_SIZE } from './fleetQueryOf';
import { FleetScreenProps } from './FleetScreenProps';
import { OrganizationTable } from './OrganizationTable';
import { PageChoice } from './PageChoice';
import { SelectionBar } from './SelectionBar';
import { Selection, useSelection } from './useSelection';

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
  const mayOperate = useMay(operationExecutePermission);
  const selection = useSelection();
  const goTo = (offset: number) => change({ page: pageAt(offset) });
  return (
    <section aria-busy={live.turning} ref={top}>
      <FleetBar
        {...props}
        order={order}
        selection={mayOperate ? selection : undefined}
        goTo={goTo}
      />
      {fleet.items.length > 0 ? (
        <div
          {...order.watch}
          className={live.turning ? classes.turning : undefined}
        >
          <OrganizationTable
            rows={order.rows}
            selection={mayOperate ? selection : undefined}
          />
        </div>
      ) : (
        <Button variant="outlined" onClick={clear}>
          {t('fleet.clear')}
        </Button>
      )}
      {fleet.total > PAGE_SIZE && fleet.items.length > LONG && (
        <OffsetPager
          {...pagerOf(props)}
          label={t('pager.below')}
          onChange={offset => {
            goTo(offset);
            top.current?.scrollIntoView?.({ block: 'start' });
          }}
        />
      )}
      {mayOperate === false && (
        <Typography variant="caption" component="p">
          {t('select.mayNot')}
        </Typography>
      )}
      <SelectionBar selection={selection} />
    </section>
  );
}

function pagerOf({ fleet, query }: FleetScreenProps) {
  return { offset: query.offset, limit: PAGE_SIZE, total: fleet.total };
}

/** Above the rows: how many there are, what can be done with all of them, and where one is. */
function FleetBar(
  props: FleetScreenProps & {
    order: ReturnType<typeof useHeldOrder<OrganizationRow>>;
    selection?: Selection;
    goTo: (offset: number) => void;
  },
) {
  const classes = useStyles();
  const t = useWords();
  const { fleet, order, selection, goTo } = props;
  return (
    <div className={classes.bar}>
      <HowMany total={fleet.total} />
      {selection && fleet.items.length > 0 && (
        <PageChoice rows={order.rows} selection={selection} />
      )}
      {order.outdated && (
        <Button size="small" variant="outlined" onClick={order.release}>
          {t('fleet.reorder')}
        </Button>
      )}
      {fleet.total > PAGE_SIZE && (
        <OffsetPager
          {...pagerOf(props)}
          label={t('pager.label')}
          onChange={goTo}
        />
      )}
    </div>
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
