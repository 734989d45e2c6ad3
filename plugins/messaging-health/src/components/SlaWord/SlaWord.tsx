import { makeStyles } from '@material-ui/core/styles';
import KeptIcon from '@material-ui/icons/CheckCircle';
import MissedIcon from '@material-ui/icons/Report';
import RunningIcon from '@material-ui/icons/Schedule';
import { BackstageTheme } from '@backstage/theme';
import { SlaOutcome } from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';

const ICONS = { kept: KeptIcon, missed: MissedIcon, running: RunningIcon };

const useStyles = makeStyles<BackstageTheme>(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    whiteSpace: 'nowrap',
  },
  kept: { color: theme.palette.status.ok },
  missed: { color: theme.palette.status.error },
  running: { color: theme.palette.text.secondary },
}));

/** How an incident stands to what was owed in time: icon, word and colour. */
export function SlaWord(props: { outcome: SlaOutcome }) {
  const classes = useStyles();
  const t = useWords();
  const { outcome } = props;
  const Icon = ICONS[outcome];
  return (
    <span className={classes.root}>
      <Icon fontSize="small" className={classes[outcome]} aria-hidden />
      {t(`history.sla.${outcome}`)}
    </span>
  );
}
