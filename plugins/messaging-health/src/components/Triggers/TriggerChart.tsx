import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  OrganizationOverview,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { useMemo } from 'react';
import { causeOf } from '../../hooks/causeOf';
import { FIRST_RANGE, RANGE_SECONDS, RangeId } from '../../hooks/ranges';
import { SpannedHistory, useFigureHistory } from '../../hooks/useFigureHistory';
import { useWords } from '../../hooks/useWords';
import { FigureChart, Measure } from '../FigureChart';
import { marksOf } from './marksOf';
import { measureOf } from './measureOf';

const useStyles = makeStyles(theme => ({
  room: {
    minHeight: 88,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    justifyContent: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(1),
    backgroundColor: theme.palette.action.hover,
  },
}));

interface TriggerChartProps {
  overview: OrganizationOverview;
  verdict: TriggerVerdict;
  range: RangeId;
}

/** A trigger's figures over the chosen range. The last hour comes with the tab itself; more is asked for. */
export function TriggerChart(props: TriggerChartProps) {
  const { overview, verdict, range } = props;
  const measure = measureOf(verdict);
  const live = useFigureHistory({
    organizationId: overview.organization.id,
    trigger: verdict.trigger,
    range,
    windowSeconds: measure.windowSeconds,
    enabled: range !== FIRST_RANGE,
  });
  if (range === FIRST_RANGE) {
    return <LastHour {...props} measure={measure} />;
  }
  if (live.data) {
    return <History {...props} measure={measure} spanned={live.data} />;
  }
  return <Waiting error={live.error} retry={live.refresh} />;
}

function useCaption({ verdict, range }: TriggerChartProps): string {
  const t = useWords();
  return t('chart.caption', {
    trigger: t(`trigger.${verdict.trigger}`),
    range: t(`range.${range}`),
  });
}

function LastHour(props: TriggerChartProps & { measure: Measure }) {
  const { overview, verdict, measure } = props;
  const caption = useCaption(props);
  const { series } = verdict;
  const points = useMemo(
    () =>
      (series ?? []).map(({ minute, total, failed }) => ({
        at: minute,
        total,
        failed,
      })),
    [series],
  );
  const to = Date.parse(overview.generatedAt);
  return (
    <FigureChart
      caption={caption}
      points={points}
      stepSeconds={60}
      measure={measure}
      marks={marksOf(overview, verdict)}
      from={to - RANGE_SECONDS[FIRST_RANGE] * 1000}
      to={to}
    />
  );
}

function History(
  props: TriggerChartProps & { measure: Measure; spanned: SpannedHistory },
) {
  const { measure, spanned } = props;
  const { history, from, to } = spanned;
  const caption = useCaption(props);
  return (
    <FigureChart
      caption={caption}
      points={history.points}
      stepSeconds={history.stepSeconds}
      measure={{ ...measure, limit: history.limit ?? measure.limit }}
      marks={history.marks}
      from={from}
      to={to}
    />
  );
}

/** Holds the chart's place, so that nothing moves when it comes. */
function Waiting(props: { error?: Error; retry: () => void }) {
  const classes = useStyles();
  const t = useWords();
  const { error, retry } = props;
  return (
    <div className={classes.room} role="status" aria-busy={!error}>
      <Typography variant="caption">
        {error
          ? t('chart.unavailable', { cause: causeOf(error) })
          : t('state.loading')}
      </Typography>
      {error && (
        <Button size="small" variant="outlined" onClick={retry}>
          {t('action.retry')}
        </Button>
      )}
    </div>
  );
}
