import Tooltip from '@material-ui/core/Tooltip';
import { useNow } from '../../hooks/Clock';
import { useExactTime } from '../../hooks/useExactTime';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';

/**
 * A moment to come, with a clock that counts down to it. Not to be put into a live
 * region: a reader would have to listen to every second.
 */
export function TimeUntil(props: { at: string }) {
  const t = useWords();
  const format = useFormat();
  const exactly = useExactTime();
  const now = useNow();
  const at = Date.parse(props.at);
  const left = at - now;
  return (
    <Tooltip title={exactly(at)}>
      <time dateTime={props.at}>
        {format.clockTime(at)} (
        <strong>
          {left > 0
            ? t('waits.countdown', { duration: format.duration(left) })
            : t('waits.due')}
        </strong>
        )
      </time>
    </Tooltip>
  );
}
