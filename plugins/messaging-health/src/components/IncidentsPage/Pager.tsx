import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useLocation, useSearchParams } from 'react-router-dom';
import { z } from 'zod';
import { useWords } from '../../hooks/useWords';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', gap: theme.spacing(1) },
}));

/** Cursors of the pages on the way here; the first page has none. */
const trailSchema = z
  .object({ trail: z.array(z.string()) })
  .transform(state => state.trail)
  .catch([]);

/** Next and previous page. Whoever came by a link has no way behind them, and goes back to the first page. */
export function Pager(props: { nextCursor?: string }) {
  const classes = useStyles();
  const t = useWords();
  const { state } = useLocation();
  const [parameters, setParameters] = useSearchParams();
  const { nextCursor } = props;
  const trail = trailSchema.parse(state);
  const current = parameters.get('cursor') ?? '';
  const goTo = (cursor: string, newTrail: string[]) => {
    const target = new URLSearchParams(parameters);
    if (cursor) {
      target.set('cursor', cursor);
    } else {
      target.delete('cursor');
    }
    setParameters(target, { state: { trail: newTrail } });
  };
  return nextCursor || current ? (
    <nav className={classes.root}>
      <Button
        variant="outlined"
        disabled={!current}
        onClick={() => goTo(trail[trail.length - 1] ?? '', trail.slice(0, -1))}
      >
        {t('incidents.previous')}
      </Button>
      <Button
        variant="outlined"
        disabled={!nextCursor}
        onClick={() => goTo(nextCursor ?? '', [...trail, current])}
      >
        {t('incidents.next')}
      </Button>
    </nav>
  ) : null;
}
