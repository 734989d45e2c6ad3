import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import { OperationStep } from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';
import { useWords } from '../../hooks/useWords';

const useStyles = makeStyles(theme => ({
  root: { maxWidth: 400, margin: theme.spacing(0.5, 0) },
}));

/** How far the watch over v2 has come, as its message carries it. */
const progressSchema = z.object({
  minutes: z.number().min(0),
  of: z.number().positive(),
});

/** How much of the time v2 was monitored; nothing for other steps, or where the step does not say it. */
export function MonitorProgress(props: { step: OperationStep }) {
  const classes = useStyles();
  const t = useWords();
  const { id, status, message } = props.step;
  const progress = progressSchema.safeParse(message?.values).data;
  if (id !== 'monitor' || !progress || status === 'done') {
    return null;
  }
  const { minutes, of } = progress;
  return (
    <LinearProgress
      className={classes.root}
      variant="determinate"
      value={Math.min(100, (minutes / of) * 100)}
      aria-label={t('monitor.progress', {
        minutes: String(minutes),
        of: String(of),
      })}
    />
  );
}
