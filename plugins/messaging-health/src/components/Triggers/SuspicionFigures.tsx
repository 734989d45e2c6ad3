import Typography from '@material-ui/core/Typography';
import { TriggerVerdict } from '@messaging-health/backstage-plugin-common';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { saySuspicion } from '../Verdict';
import { FiguresAge } from './FiguresAge';

type Verdict = Omit<TriggerVerdict, 'series'>;

/** What the figures of a condition say, and how old they are. */
export function SuspicionFigures(props: { verdict: Verdict }) {
  const t = useWords();
  const format = useFormat();
  const { suspicion } = props.verdict;
  if (!suspicion) {
    return null;
  }
  return (
    <>
      <Typography variant="subtitle1" component="div">
        {saySuspicion(suspicion, { t, format })}
      </Typography>
      <FiguresAge
        upTo={suspicion.upTo}
        staleAfter={suspicion.staleAfterSeconds}
      />
    </>
  );
}
