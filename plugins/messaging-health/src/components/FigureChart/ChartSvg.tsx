import { makeStyles } from '@material-ui/core/styles';
import { BackstageTheme } from '@backstage/theme';
import { memo, useId } from 'react';
import { Drawing, ROOM, Stretch } from './drawChart';

const useStyles = makeStyles<BackstageTheme>(theme => ({
  svg: { display: 'block', width: '100%', height: '100%' },
  line: {
    fill: 'none',
    stroke: theme.palette.text.primary,
    strokeWidth: 2,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
    vectorEffect: 'non-scaling-stroke',
  },
  unjudged: { strokeDasharray: '1 5', opacity: 0.7 },
  limit: {
    stroke: theme.palette.status.error,
    strokeWidth: 2,
    strokeDasharray: '6 4',
    vectorEffect: 'non-scaling-stroke',
  },
  breach: { fill: theme.palette.status.error, opacity: 0.22 },
  hatch: {
    stroke: theme.palette.text.secondary,
    strokeWidth: 1,
    opacity: 0.45,
    vectorEffect: 'non-scaling-stroke',
  },
  cursor: {
    stroke: theme.palette.text.secondary,
    strokeWidth: 1,
    vectorEffect: 'non-scaling-stroke',
  },
}));

function Svg(props: { drawing: Drawing; cursorX?: number }) {
  const classes = useStyles();
  const hatch = useId();
  const { runs, breaches, gaps, limitY } = props.drawing;
  return (
    <svg
      className={classes.svg}
      viewBox={`0 0 ${ROOM.width} ${ROOM.height}`}
      preserveAspectRatio="none"
      aria-hidden
    >
      <pattern id={hatch} width={8} height={8} patternUnits="userSpaceOnUse">
        <path className={classes.hatch} d="M0 8L8 0" />
      </pattern>
      <Stretches stretches={gaps} fill={`url(#${hatch})`} />
      <Stretches stretches={breaches} className={classes.breach} />
      {limitY !== undefined && (
        <line
          className={classes.limit}
          x1={0}
          x2={ROOM.width}
          y1={limitY}
          y2={limitY}
        />
      )}
      {runs.map(({ spots, judged }) => (
        <polyline
          key={spots[0].x}
          className={`${classes.line} ${judged ? '' : classes.unjudged}`}
          points={[...spots, spots[spots.length - 1]]
            .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
            .join(' ')}
        />
      ))}
      {props.cursorX !== undefined && (
        <line
          className={classes.cursor}
          x1={props.cursorX}
          x2={props.cursorX}
          y1={0}
          y2={ROOM.height}
        />
      )}
    </svg>
  );
}

/** The line, its limit, where the limit was passed, and where there are no figures. Drawn anew only when one of them changes: it may hold thousands of points. */
export const ChartSvg = memo(Svg);

/** Parts of the time, over the whole height. */
function Stretches(props: {
  stretches: Stretch[];
  className?: string;
  fill?: string;
}) {
  const { stretches, ...look } = props;
  return (
    <>
      {stretches.map(({ x, width }) => (
        <rect key={x} x={x} width={width} height={ROOM.height} {...look} />
      ))}
    </>
  );
}
