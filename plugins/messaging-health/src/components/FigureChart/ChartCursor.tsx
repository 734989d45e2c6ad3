import { makeStyles } from '@material-ui/core/styles';
import { KeyboardEvent, PointerEvent } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    position: 'absolute',
    inset: 0,
    cursor: 'crosshair',
    touchAction: 'pan-y',
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 1,
    },
  },
}));

const MOVES: Record<string, (index: number, last: number) => number> = {
  ArrowLeft: index => index - 1,
  ArrowRight: index => index + 1,
  PageUp: index => index - 10,
  PageDown: index => index + 10,
  Home: () => 0,
  End: (_, last) => last,
};

interface ChartCursorProps {
  label: string;
  /** What the chosen step says. */
  text: string;
  index?: number;
  count: number;
  /** The step at a share of the width. */
  at: (share: number) => number;
  onChange: (index: number | undefined) => void;
}

/** Chooses one step of a chart, by pointer or by arrow keys. */
export function ChartCursor(props: ChartCursorProps) {
  const classes = useStyles();
  const { index, count, onChange } = props;
  const last = count - 1;
  const point = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    if (box.width > 0) {
      onChange(props.at((event.clientX - box.left) / box.width));
    }
  };
  const press = (event: KeyboardEvent) => {
    const move = MOVES[event.key];
    if (move) {
      event.preventDefault();
      const next = move(index ?? last, last);
      onChange(Math.min(last, Math.max(0, next)));
    }
  };
  return (
    <div
      className={classes.root}
      role="slider"
      tabIndex={0}
      aria-label={props.label}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={index ?? last}
      aria-valuetext={props.text}
      onPointerMove={point}
      onPointerLeave={() => onChange(undefined)}
      onBlur={() => onChange(undefined)}
      onKeyDown={press}
    />
  );
}
