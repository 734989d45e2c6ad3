import { makeStyles } from '@material-ui/core/styles';
import { BackstageTheme } from '@backstage/theme';
import { SlaClock, SlaState } from '@messaging-health/backstage-plugin-common';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';

/** Shares of the time at which the roles are told. */
const WARNINGS = [0.5, 0.8];

const useStyles = makeStyles<BackstageTheme>(theme => ({
  root: {
    position: 'relative',
    height: 8,
    margin: theme.spacing(0.5, 0),
    borderRadius: 4,
    overflow: 'hidden',
    border: `1px solid ${theme.palette.text.secondary}`,
  },
  gone: { height: '100%' },
  running: { backgroundColor: theme.palette.text.secondary },
  met: { backgroundColor: theme.palette.status.ok },
  missed: { backgroundColor: theme.palette.status.error },
  stopped: { backgroundColor: theme.palette.text.disabled },
  warning: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    width: 1,
    backgroundColor: theme.palette.text.primary,
  },
}));

/** How much of a clock's time is gone; marks where people are told. */
export function ClockBar(props: {
  clock: SlaClock;
  state: SlaState;
  now: number;
}) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const { clock, state, now } = props;
  const start = Date.parse(clock.startedAt);
  const end = Date.parse(clock.metAt ?? clock.stoppedAt ?? '') || now;
  const whole = Math.max(1, Date.parse(clock.dueAt) - start);
  const share = Math.min(1, Math.max(0, (end - start) / whole));
  return (
    <div
      role="meter"
      aria-label={t(`clock.${clock.clock}`)}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
      aria-valuetext={t('clock.gone', { share: format.percent(share) })}
      className={classes.root}
    >
      <div
        className={`${classes.gone} ${classes[state]}`}
        style={{ width: `${share * 100}%` }}
      />
      {WARNINGS.map(at => (
        <div
          key={at}
          className={classes.warning}
          style={{ left: `${at * 100}%` }}
        />
      ))}
    </div>
  );
}
