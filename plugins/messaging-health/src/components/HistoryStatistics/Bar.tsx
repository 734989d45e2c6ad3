import { makeStyles } from '@material-ui/core/styles';
import { BackstageTheme } from '@backstage/theme';

const useStyles = makeStyles<BackstageTheme>(theme => ({
  root: {
    position: 'relative',
    display: 'flex',
    height: 8,
    marginTop: 2,
    borderRadius: 4,
    overflow: 'hidden',
    backgroundColor: theme.palette.action.hover,
  },
  plain: { backgroundColor: theme.palette.primary.main },
  weak: { backgroundColor: theme.palette.primary.main, opacity: 0.45 },
  good: { backgroundColor: theme.palette.status.ok },
  bad: { backgroundColor: theme.palette.status.error },
}));

/** One piece of a bar, as a share of its whole. */
export interface BarPiece {
  share: number;
  look: 'plain' | 'weak' | 'good' | 'bad';
}

/** Figures that stand beside it in words, for the eyes. */
export function Bar(props: { pieces: BarPiece[] }) {
  const classes = useStyles();
  return (
    <div className={classes.root} aria-hidden>
      {props.pieces.map(({ share, look }) => (
        <div
          key={look}
          className={classes[look]}
          style={{ width: `${Math.min(1, share) * 100}%` }}
        />
      ))}
    </div>
  );
}
