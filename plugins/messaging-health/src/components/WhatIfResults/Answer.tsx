import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import DownloadIcon from '@material-ui/icons/GetApp';
import {
  CONDITION_TRIGGER_IDS,
  WhatIfAnswer,
  WhatIfComparison,
} from '@messaging-health/backstage-plugin-common';
import { useMemo } from 'react';
import { z } from 'zod';
import { useUrlFilters } from '../../hooks/useUrlFilters';
import { useWords } from '../../hooks/useWords';
import { Summary, summarize, toCsv } from '../../whatIf';
import { Choice } from '../Choice';
import { OffsetPager } from '../OffsetPager';
import { ComparisonTable } from './ComparisonTable';
import { downloadText } from './downloadText';
import { JudgedNotes } from './JudgedNotes';
import { OutcomeFilter } from './OutcomeFilter';
import { ORDERS, ordered } from './ordered';
import { useSummary } from './useSummary';

const PAGE_SIZE = 100;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
  },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
  },
}));

const outcomeSchema = z
  .enum(['new', 'gone', 'kept'])
  .optional()
  .catch(undefined);
const orderSchema = z.enum(ORDERS).catch('time');
const pageSchema = z.coerce.number().int().min(1).catch(1);

/** The answer: the sentence first, then every firing that would differ or stay. */
export function Answer(props: { answer: WhatIfAnswer; outdated: boolean }) {
  const classes = useStyles();
  const t = useWords();
  const { answer, outdated } = props;
  const { comparisons } = answer;
  const summary = useMemo(() => summarize(comparisons), [comparisons]);
  const sentence = useSummary(summary);
  const isEmpty = answer.judged.series === 0 && comparisons.length === 0;
  const withConditions = comparisons.some(({ trigger }) =>
    CONDITION_TRIGGER_IDS.some(each => each === trigger),
  );
  return (
    <section className={classes.root} aria-label={t('whatIf.results')}>
      <Typography variant="h6" component="h3" role="status">
        {isEmpty ? t('whatIf.noFigures') : sentence}
      </Typography>
      {outdated && (
        <Typography variant="body2">
          <strong>{t('whatIf.outdated')}</strong>
        </Typography>
      )}
      <JudgedNotes answer={answer} withConditions={withConditions} />
      {comparisons.length > 0 && (
        <Comparisons comparisons={comparisons} counts={summary.counts} />
      )}
    </section>
  );
}

/** The comparisons, filtered and ordered as the address says. */
function Comparisons(props: {
  comparisons: WhatIfComparison[];
  counts: Summary['counts'];
}) {
  const classes = useStyles();
  const t = useWords();
  const { filters, change } = useUrlFilters(['outcome', 'order', 'page']);
  const { comparisons, counts } = props;
  const outcome = outcomeSchema.parse(filters.outcome);
  const order = orderSchema.parse(filters.order);
  const rows = useMemo(
    () =>
      ordered(
        comparisons.filter(row => !outcome || row.outcome === outcome),
        order,
      ),
    [comparisons, outcome, order],
  );
  const offset = (pageSchema.parse(filters.page) - 1) * PAGE_SIZE;
  return (
    <>
      <div className={classes.bar}>
        <OutcomeFilter
          counts={counts}
          chosen={outcome}
          onChoose={next => change({ outcome: next, page: undefined })}
        />
        <Choice
          label={t('whatIf.order')}
          value={order}
          options={ORDERS.map(value => ({
            value,
            label: t(`whatIf.order.${value}`),
          }))}
          onChange={next => change({ order: next, page: undefined })}
        />
        <CsvButton rows={rows} />
        {rows.length > PAGE_SIZE && (
          <OffsetPager
            label={t('pager.label')}
            offset={offset}
            limit={PAGE_SIZE}
            total={rows.length}
            onChange={to =>
              change({ page: to ? String(to / PAGE_SIZE + 1) : undefined })
            }
          />
        )}
      </div>
      <ComparisonTable rows={rows.slice(offset, offset + PAGE_SIZE)} />
    </>
  );
}

function CsvButton(props: { rows: WhatIfComparison[] }) {
  const t = useWords();
  return (
    <Button
      variant="outlined"
      startIcon={<DownloadIcon />}
      onClick={() => downloadText('what-if.csv', toCsv(props.rows))}
    >
      {t('whatIf.csv')}
    </Button>
  );
}
