import Tooltip from '@material-ui/core/Tooltip';
import { useNow } from '../../hooks/Clock';
import { useExactTime } from '../../hooks/useExactTime';
import { useFormat } from '../../hooks/useFormat';

/** A moment: how long ago, or the time of day; hover or focus tells it exactly. */
export function TimeStamp(props: { at: string; show?: 'age' | 'utc' }) {
  const format = useFormat();
  const exactly = useExactTime();
  const now = useNow();
  const at = Date.parse(props.at);
  return (
    <Tooltip title={exactly(at)}>
      <time dateTime={props.at}>
        {props.show === 'utc' ? format.utc(at) : format.age(now - at)}
      </time>
    </Tooltip>
  );
}
