import Typography from '@material-ui/core/Typography';
import { WhatIfAnswer } from '@messaging-health/backstage-plugin-common';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';

/** What the answer stands on, and how exact it is. */
export function JudgedNotes(props: {
  answer: WhatIfAnswer;
  withConditions: boolean;
}) {
  const t = useWords();
  const format = useFormat();
  const { judged, tookMilliseconds } = props.answer;
  const { coarseBefore } = judged;
  return (
    <div>
      <Typography variant="body2" color="textSecondary">
        {t('whatIf.judged', {
          steps: format.integer(judged.steps),
          series: format.integer(judged.series),
          count: judged.organizations,
          took: format.seconds(tookMilliseconds),
        })}
      </Typography>
      {coarseBefore && (
        <Typography variant="body2" color="textSecondary">
          {t('whatIf.coarse', { time: format.local(Date.parse(coarseBefore)) })}
        </Typography>
      )}
      {props.withConditions && (
        <Typography variant="body2" color="textSecondary">
          {t('whatIf.conditions')}
        </Typography>
      )}
    </div>
  );
}
