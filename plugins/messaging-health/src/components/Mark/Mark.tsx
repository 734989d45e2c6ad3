import { makeStyles } from '@material-ui/core/styles';
import BlockIcon from '@material-ui/icons/Block';
import CheckIcon from '@material-ui/icons/Check';
import ErrorIcon from '@material-ui/icons/Error';
import HourglassIcon from '@material-ui/icons/HourglassEmpty';
import RemoveIcon from '@material-ui/icons/Remove';
import WarningIcon from '@material-ui/icons/Warning';

const ICONS = {
  running: HourglassIcon,
  good: CheckIcon,
  bad: ErrorIcon,
  forbidden: BlockIcon,
  warning: WarningIcon,
  none: RemoveIcon,
};

const useStyles = makeStyles({
  root: { fontSize: '1.1em', verticalAlign: 'text-bottom' },
});

/** What a mark can say; the word stands beside it. */
export type MarkKind = keyof typeof ICONS;

/** A small sign before a word, the same on every machine; nothing for a screen reader. */
export function Mark(props: { kind: MarkKind }) {
  const classes = useStyles();
  const Icon = ICONS[props.kind];
  return <Icon aria-hidden fontSize="inherit" className={classes.root} />;
}
