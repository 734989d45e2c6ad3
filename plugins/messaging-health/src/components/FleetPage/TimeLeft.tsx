import { useNow } from '../../hooks/Clock';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { sayTimeLeft } from '../Verdict';

/** When a pending trigger fires; the exact time on hover. */
export function TimeLeft(props: { firesAt: string }) {
  const t = useWords();
  const format = useFormat();
  const now = useNow(5000);
  const at = Date.parse(props.firesAt);
  return (
    <time
      dateTime={props.firesAt}
      title={`${format.utc(at)} · ${format.local(at)}`}
    >
      <strong>{sayTimeLeft(props.firesAt, { t, format, now })}</strong>
    </time>
  );
}
