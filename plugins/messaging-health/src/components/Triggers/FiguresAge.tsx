import Typography from '@material-ui/core/Typography';
import { useNow } from '../../hooks/Clock';
import { useWords } from '../../hooks/useWords';
import { TimeStamp } from '../TimeStamp';

/** How old the figures are; what is older than it should be looks so. */
export function FiguresAge(props: { upTo: string; staleAfter: number }) {
  const t = useWords();
  const now = useNow();
  const old = now - Date.parse(props.upTo) > props.staleAfter * 1000;
  const age = <TimeStamp at={props.upTo} />;
  return old ? (
    <Typography variant="body2">
      <strong>⌛ {t('row.ageOld', { age })}</strong>
    </Typography>
  ) : (
    <Typography variant="body2" color="textSecondary">
      {t('row.age', { age })}
    </Typography>
  );
}
