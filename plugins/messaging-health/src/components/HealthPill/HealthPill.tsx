import { getContrastRatio, makeStyles } from '@material-ui/core/styles';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import ReportIcon from '@material-ui/icons/Report';
import WarningIcon from '@material-ui/icons/Warning';
import { BackstageTheme } from '@backstage/theme';
import { OverallHealth } from '@messaging-health/backstage-plugin-common';
import { ReactNode } from 'react';
import { useWords } from '../../hooks/useWords';

const ICONS = {
  breached: ReportIcon,
  unknown: HelpOutlineIcon,
  'at-risk': WarningIcon,
  healthy: CheckCircleIcon,
};

/** Below it, text is hard to read (WCAG 1.4.3); the theme's own choice is content with 3. */
const READABLE = 4.5;

function textOn(colour: string): string {
  const isWhiteReadable = getContrastRatio('#fff', colour) >= READABLE;
  return isWhiteReadable ? '#fff' : '#000';
}

const useStyles = makeStyles<BackstageTheme>(theme => {
  const filled = (colour: string) => ({
    backgroundColor: colour,
    borderColor: colour,
    color: textOn(colour),
  });
  return {
    pill: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      padding: theme.spacing(0.25, 1, 0.25, 0.5),
      borderRadius: 16,
      border: '2px solid',
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.body2.fontSize,
      fontWeight: 600,
      lineHeight: 1.4,
      whiteSpace: 'nowrap',
      // A sentence in it is longer than a phone is wide.
      [theme.breakpoints.down('xs')]: { whiteSpace: 'normal' },
    },
    breached: filled(theme.palette.status.error),
    'at-risk': filled(theme.palette.status.warning),
    healthy: filled(theme.palette.status.ok),
    // Dashed and empty: what is unknown looks neither well nor busy.
    unknown: {
      borderStyle: 'dashed',
      borderColor: theme.palette.text.primary,
      color: theme.palette.text.primary,
    },
    none: {
      borderColor: 'transparent',
      color: theme.palette.text.secondary,
      paddingLeft: 0,
    },
  };
});

/** One of the four words of health, with its own icon, shape and colour; `children` may say it more exactly. */
export function HealthPill(props: {
  health?: OverallHealth;
  children?: ReactNode;
}) {
  const classes = useStyles();
  const t = useWords();
  const { health } = props;
  const Icon = health && ICONS[health];
  return (
    <span className={`${classes.pill} ${classes[health ?? 'none']}`}>
      {Icon && <Icon fontSize="small" aria-hidden />}
      {props.children ?? (health && t(`health.${health}`))}
    </span>
  );
}
