import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { BackstageTheme } from '@backstage/theme';
import { SeriesPoint } from '@messaging-health/backstage-plugin-common';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { CHART, plot } from './plot';
import { SeriesTable } from './SeriesTable';

const useStyles = makeStyles<BackstageTheme>(theme => ({
  root: { position: 'relative', maxWidth: CHART.width },
  svg: { display: 'block', width: '100%', height: CHART.height },
  line: { fill: 'none', stroke: theme.palette.text.primary, strokeWidth: 1.5 },
  dot: { fill: theme.palette.text.primary },
  limit: {
    stroke: theme.palette.status.error,
    strokeWidth: 1.5,
    strokeDasharray: '4 3',
  },
  breach: { fill: theme.palette.status.error, opacity: 0.15 },
  label: { color: theme.palette.text.secondary },
}));

interface SparklineProps {
  /** Names the chart for those who hear it. */
  caption: string;
  series: SeriesPoint[];
  threshold: number;
  /** Where the present breach began. */
  breachSince?: string;
  now: number;
}

/** The last hour of one ratio: its line, its limit, its gaps; and the same as a table for screen readers. */
export function Sparkline(props: SparklineProps) {
  const { caption, series, threshold, breachSince, now } = props;
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const { runs, limitY, xOf } = plot(series, threshold, now);
  if (runs.length === 0) {
    return <Typography variant="caption">{t('chart.none')}</Typography>;
  }
  const breachX = breachSince && xOf(Date.parse(breachSince));
  return (
    <div className={classes.root}>
      <svg
        className={classes.svg}
        viewBox={`0 0 ${CHART.width} ${CHART.height}`}
        preserveAspectRatio="none"
        aria-hidden
      >
        {breachX !== undefined && breachX !== '' && (
          <rect
            className={classes.breach}
            x={breachX}
            width={CHART.width - breachX}
            height={CHART.height}
          />
        )}
        <line
          className={classes.limit}
          x1={0}
          x2={CHART.width}
          y1={limitY}
          y2={limitY}
        />
        {runs.map(run =>
          run.length === 1 ? (
            <circle
              key={run[0].x}
              className={classes.dot}
              cx={run[0].x}
              cy={run[0].y}
              r={1.5}
            />
          ) : (
            <polyline
              key={run[0].x}
              className={classes.line}
              points={run.map(({ x, y }) => `${x},${y}`).join(' ')}
            />
          ),
        )}
      </svg>
      <Typography variant="caption" className={classes.label} aria-hidden>
        ┄ {t('chart.limit', { limit: format.percent(threshold) })}
      </Typography>
      <SeriesTable caption={caption} series={series} />
    </div>
  );
}
