import Tooltip from '@material-ui/core/Tooltip';
import { SlaClock } from '@messaging-health/backstage-plugin-common';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { Mark, MarkKind } from '../Mark';

/** How much time a clock has left, or what became of it; hover tells when it is due. */
export function ClockRest(props: {
  clock: Pick<SlaClock, 'startedAt' | 'dueAt' | 'metAt' | 'stoppedAt'>;
  now: number;
}) {
  const t = useWords();
  const format = useFormat();
  const { clock, now } = props;
  const due = Date.parse(clock.dueAt);
  const say = (): [MarkKind, string] => {
    if (clock.metAt) {
      const met = Date.parse(clock.metAt);
      const duration = format.duration(met - Date.parse(clock.startedAt));
      return [met > due ? 'bad' : 'good', t('clock.metAfter', { duration })];
    }
    if (clock.stoppedAt) {
      return ['none', t('clock.stopped')];
    }
    return now > due
      ? ['bad', t('clock.over', { duration: format.duration(now - due) })]
      : ['running', t('clock.left', { duration: format.duration(due - now) })];
  };
  const [mark, words] = say();
  return (
    <Tooltip title={`${format.utc(due)} · ${format.local(due)}`}>
      <time dateTime={clock.dueAt}>
        <Mark kind={mark} /> {words}
      </time>
    </Tooltip>
  );
}
