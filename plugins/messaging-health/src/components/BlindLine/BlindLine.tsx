import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import VisibilityOffIcon from '@material-ui/icons/VisibilityOff';
import { useNow } from '../../hooks/Clock';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    fontWeight: 600,
  },
}));

/** Since when nothing could be judged: its own words and its own icon, so that it is taken neither for health nor for loading. */
export function BlindLine(props: { since?: string; short?: boolean }) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const now = useNow();
  if (!props.since) {
    return null;
  }
  const since = Date.parse(props.since);
  const words = {
    time: format.axis(since, now - since > 43_200_000),
    duration: format.duration(now - since, 'short'),
  };
  return (
    <Typography
      variant="body2"
      className={classes.root}
      title={`${format.utc(since)} · ${format.local(since)}`}
    >
      <VisibilityOffIcon fontSize="small" aria-hidden />
      {t(props.short ? 'blind.short' : 'blind.since', words)}
    </Typography>
  );
}
