import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import HourglassIcon from '@material-ui/icons/HourglassEmpty';
import { BackstageTheme } from '@backstage/theme';
import { SweepStatus } from '@messaging-health/backstage-plugin-common';
import { useNow } from '../../hooks/Clock';
import { Format, useFormat } from '../../hooks/useFormat';
import { useWords, Words } from '../../hooks/useWords';

const useStyles = makeStyles<BackstageTheme>(theme => ({
  root: {
    display: 'flex',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 1.5),
    border: `2px solid ${theme.palette.status.warning}`,
    borderRadius: theme.shape.borderRadius,
    overflowWrap: 'anywhere',
  },
}));

function roundsLine(
  sweep: SweepStatus,
  { t, format, now }: { t: Words; format: Format; now: number },
): string | undefined {
  const { state, intervalSeconds, tookMilliseconds = 0, endedAt } = sweep;
  const interval = format.duration(intervalSeconds * 1000, 'short');
  if (state === 'never') {
    return t('sweep.never');
  }
  if (state === 'on-time') {
    return undefined;
  }
  return tookMilliseconds > intervalSeconds * 1000 || !endedAt
    ? t('sweep.slow', {
        took: format.duration(tookMilliseconds, 'short'),
        interval,
      })
    : t('sweep.standing', {
        ago: format.age(now - Date.parse(endedAt)),
        interval,
      });
}

/** Said calmly, and only where it is so: the rounds are late, or a source does not answer. */
export function SweepTrouble(props: { sweep: SweepStatus }) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const now = useNow(5000);
  const { sweep } = props;
  const silent = sweep.sources.filter(({ problem }) => problem !== undefined);
  const names = [...new Set(silent.map(({ source }) => source))];
  const lines = [
    roundsLine(sweep, { t, format, now }),
    names.length > 0
      ? t('sweep.silent', { count: names.length, sources: names.join(', ') })
      : undefined,
  ].filter(line => line !== undefined);
  return (
    <div role="status">
      {lines.length > 0 && (
        <Typography variant="body2" component="div" className={classes.root}>
          <HourglassIcon fontSize="small" aria-hidden />
          <span>
            <strong>{lines.join(' ')}</strong> {t('sweep.means')}
          </span>
        </Typography>
      )}
    </div>
  );
}
