import { makeStyles } from '@material-ui/core/styles';
import CheckIcon from '@material-ui/icons/CheckCircleOutline';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import ReportIcon from '@material-ui/icons/Report';
import { BackstageTheme } from '@backstage/theme';
import { RehearsalBadge } from '@messaging-health/backstage-plugin-common';
import { useNow } from '../../hooks/Clock';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { isRehearsalOld } from './isRehearsalOld';

const useStyles = makeStyles<BackstageTheme>(theme => ({
  icon: { verticalAlign: 'text-bottom', marginRight: theme.spacing(0.5) },
  ready: { color: theme.palette.status.ok },
  broken: { color: theme.palette.status.error },
  unknown: { color: theme.palette.text.secondary },
}));

/** The newest rehearsal in a word, for a row. */
export function RehearsalMark(props: { rehearsal?: RehearsalBadge }) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const now = useNow(30_000);
  const { rehearsal } = props;
  if (!rehearsal) {
    return (
      <span>
        <HelpOutlineIcon
          className={`${classes.icon} ${classes.unknown}`}
          fontSize="small"
          aria-hidden
        />
        {t('rehearsal.shortNever')}
      </span>
    );
  }
  const { at, ready, broken } = rehearsal;
  const moment = Date.parse(at);
  const isOld = isRehearsalOld(at, now);
  const age = format.age(now - moment);
  const state = ready ? 'ready' : 'broken';
  const Icon = { ready: CheckIcon, broken: ReportIcon }[state];
  return (
    <span title={`${format.utc(moment)} · ${format.local(moment)}`}>
      {ready && isOld ? (
        <HelpOutlineIcon
          className={`${classes.icon} ${classes.unknown}`}
          fontSize="small"
          aria-hidden
        />
      ) : (
        <Icon
          className={`${classes.icon} ${classes[state]}`}
          fontSize="small"
          aria-hidden
        />
      )}
      <span>
        {ready
          ? t('rehearsal.shortReady', { age })
          : t('rehearsal.shortBroken', { number: String(broken), age })}
        {isOld && ` (${t('rehearsal.shortOld')})`}
      </span>
    </span>
  );
}
