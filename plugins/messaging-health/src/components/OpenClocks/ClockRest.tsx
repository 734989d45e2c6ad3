import Tooltip from '@material-ui/core/Tooltip';
import { SlaClock } from '@messaging-health/backstage-plugin-common';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';

/** How much time a clock has left, or what became of it; hover tells when it is due. */
export function ClockRest(props: {
  clock: Pick<SlaClock, 'startedAt' | 'dueAt' | 'metAt' | 'stoppedAt'>;
  now: number;
}) {
  const t = useWords();
  const format = useFormat();
  const { clock, now } = props;
  const due = Date.parse(clock.dueAt);
  const say = () => {
    if (clock.metAt) {
      const met = Date.parse(clock.metAt);
      const duration = format.duration(met - Date.parse(clock.startedAt));
      return `${met > due ? '⛔' : '✔'} ${t('clock.metAfter', { duration })}`;
    }
    if (clock.stoppedAt) {
      return `– ${t('clock.stopped')}`;
    }
    return now > due
      ? `⛔ ${t('clock.over', { duration: format.duration(now - due) })}`
      : `⏳ ${t('clock.left', { duration: format.duration(due - now) })}`;
  };
  return (
    <Tooltip title={`${format.utc(due)} · ${format.local(due)}`}>
      <time dateTime={clock.dueAt}>{say()}</time>
    </Tooltip>
  );
}
