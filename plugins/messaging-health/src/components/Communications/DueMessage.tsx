import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import DoneIcon from '@material-ui/icons/CheckCircle';
import LateIcon from '@material-ui/icons/Report';
import WaitIcon from '@material-ui/icons/Schedule';
import { BackstageTheme } from '@backstage/theme';
import { Communications } from '@messaging-health/backstage-plugin-common';
import { useNow } from '../../hooks/Clock';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { TimeUntil } from '../TimeUntil';

const useStyles = makeStyles<BackstageTheme>(theme => ({
  root: {
    display: 'flex',
    gap: theme.spacing(1),
    alignItems: 'center',
    margin: theme.spacing(0.5, 0, 1),
    overflowWrap: 'anywhere',
  },
  late: {
    padding: theme.spacing(0.5, 1),
    border: `2px solid ${theme.palette.status.error}`,
    borderRadius: theme.shape.borderRadius,
  },
}));

/** What the customer must be told next, and until when; late is said in words, with its own icon and frame. */
export function DueMessage(props: { communications: Communications }) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const now = useNow();
  const { due, dueAt } = props.communications;
  if (!due) {
    return (
      <Typography component="div" className={classes.root}>
        <DoneIcon fontSize="small" aria-hidden />
        {t('customer.nothingDue')}
      </Typography>
    );
  }
  const kind = t(`customer.kind.${due}`);
  const left = dueAt ? Date.parse(dueAt) - now : 0;
  if (dueAt && left < 0) {
    return (
      <Typography component="div" className={`${classes.root} ${classes.late}`}>
        <LateIcon fontSize="small" color="error" aria-hidden />
        <strong>
          {t('customer.overdue', { kind, duration: format.duration(-left) })}
        </strong>
      </Typography>
    );
  }
  return (
    <Typography component="div" className={classes.root}>
      <WaitIcon fontSize="small" aria-hidden />
      <span>
        <strong>
          {t(dueAt ? 'customer.dueBy' : 'customer.dueNow', { kind })}
        </strong>{' '}
        {dueAt && <TimeUntil at={dueAt} />}
      </span>
    </Typography>
  );
}
