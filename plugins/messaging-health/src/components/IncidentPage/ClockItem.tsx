import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  SlaClock,
  SlaForecast,
  slaStateAt,
} from '@messaging-health/backstage-plugin-common';
import { useNow } from '../../hooks/Clock';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { TimeStamp } from '../TimeStamp';
import { Mark } from '../Mark';
import { ClockBar } from './ClockBar';
import { EntryLink } from './EntryLink';

const MARKS = {
  running: 'running',
  met: 'good',
  missed: 'bad',
  stopped: 'none',
} as const;

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(0.5, 0) },
}));

/** One clock: its word, how much of the time is gone, what stopped it, what the past says. */
export function ClockItem(props: { clock: SlaClock; forecast?: SlaForecast }) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const now = useNow();
  const { clock, forecast } = props;
  const state = slaStateAt(clock, new Date(now));
  const due = Date.parse(clock.dueAt);
  const isOpen = !clock.metAt && !clock.stoppedAt;
  const told = Math.max(0, ...clock.warned);
  return (
    <li className={classes.root}>
      <Typography variant="body2">
        <strong>{t(`clock.${clock.clock}`)}</strong> ·{' '}
        <Mark kind={MARKS[state]} /> {t(`clockState.${state}`)}
        {clock.round > 1 &&
          ` · ${t('clock.round', { round: String(clock.round) })}`}
      </Typography>
      <ClockBar clock={clock} state={state} now={now} />
      <Typography variant="body2" component="div">
        {isOpen && (
          <strong>
            {now <= due
              ? t('clock.left', { duration: format.duration(due - now) })
              : t('clock.over', { duration: format.duration(now - due) })}
          </strong>
        )}
        {clock.metAt && (
          <>
            {t('clock.metAfter', {
              duration: format.duration(
                Date.parse(clock.metAt) - Date.parse(clock.startedAt),
              ),
            })}{' '}
            (<TimeStamp at={clock.metAt} />){' '}
          </>
        )}
        {clock.metBy !== undefined && <EntryLink sequence={clock.metBy} />}
        {!clock.metAt && clock.stoppedAt && (
          <>
            {t('clock.stopped')} <TimeStamp at={clock.stoppedAt} />
          </>
        )}{' '}
        · {t('clock.due')} <TimeStamp at={clock.dueAt} show="utc" />
      </Typography>
      {isOpen && told > 0 && (
        <Typography variant="caption" component="div">
          {t('clock.warned', { share: format.percent(told) })}
        </Typography>
      )}
      {isOpen && now <= due && forecast && (
        <Forecast forecast={forecast} now={now} />
      )}
    </li>
  );
}

/** What past incidents say about when it will be met. */
function Forecast(props: { forecast: SlaForecast; now: number }) {
  const t = useWords();
  const format = useFormat();
  const { forecast, now } = props;
  const from = (at: string) =>
    format.duration(Math.max(0, Date.parse(at) - now));
  return (
    <Typography variant="caption" component="div">
      {t(`forecast.${forecast.inTime}`)}{' '}
      {t(`forecast.of.${forecast.basis}`, {
        count: forecast.samples,
        half: from(forecast.expectedAt),
        most: from(forecast.latestAt),
      })}
    </Typography>
  );
}
