import { makeStyles } from '@material-ui/core/styles';
import { useWords } from '../../hooks/useWords';

const useStyles = makeStyles(theme => ({
  bar: {
    height: 20,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.action.hover,
    marginBottom: theme.spacing(2),
    animation: '$breathe 1.6s ease-in-out infinite',
    '@media (prefers-reduced-motion: reduce)': { animation: 'none' },
  },
  first: { height: 56, width: '80%' },
  '@keyframes breathe': { '0%, 100%': { opacity: 1 }, '50%': { opacity: 0.4 } },
}));

/** Holds the place of what is being loaded. */
export function Skeleton(props: { rows?: number }) {
  const classes = useStyles();
  const t = useWords();
  const rows = Array.from({ length: props.rows ?? 5 }, (_, row) => row);
  return (
    <div role="progressbar" aria-label={t('state.loading')} aria-busy>
      <div className={`${classes.bar} ${classes.first}`} />
      {rows.map(row => (
        <div key={row} className={classes.bar} />
      ))}
    </div>
  );
}
