import Typography from '@material-ui/core/Typography';
import { Hypothesis } from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';
import { ActorName } from '../Person';
import { TimeStamp } from '../TimeStamp';

/** First guesses at the cause, each with its author. */
export function Hypotheses(props: { hypotheses: Hypothesis[] }) {
  const t = useWords();
  const { hypotheses } = props;
  return (
    <section>
      <Typography variant="h6" component="h3">
        {t('incident.hypotheses')}
      </Typography>
      {hypotheses.length === 0 && (
        <Typography>{t('incident.noHypotheses')}</Typography>
      )}
      <ul>
        {hypotheses.map(({ text, author, at }) => (
          <li key={`${at} ${text}`}>
            <Typography variant="body2">
              {text} — <ActorName actor={author} />, <TimeStamp at={at} />
            </Typography>
          </li>
        ))}
      </ul>
    </section>
  );
}
