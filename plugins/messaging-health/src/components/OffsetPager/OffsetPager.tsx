import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import FirstPageIcon from '@material-ui/icons/FirstPage';
import LastPageIcon from '@material-ui/icons/LastPage';
import NextIcon from '@material-ui/icons/NavigateNext';
import PreviousIcon from '@material-ui/icons/NavigateBefore';
import { ReactElement } from 'react';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5),
  },
  off: { opacity: 0.35, cursor: 'default' },
}));

interface OffsetPagerProps {
  /** Tells this pager from others on the page. */
  label: string;
  offset: number;
  limit: number;
  total: number;
  onChange: (offset: number) => void;
}

/** First, previous, next and last page, and where one is: `101–200 of 10,000`. */
export function OffsetPager(props: OffsetPagerProps) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const { offset, limit, total } = props;
  const last = Math.max(0, Math.floor((total - 1) / limit) * limit);
  const turn = (to: number, label: string, icon: ReactElement) => {
    const off = to === offset;
    return (
      // Not disabled but dead at the ends: a disabled button would drop the focus.
      <IconButton
        size="small"
        aria-label={label}
        aria-disabled={off}
        className={off ? classes.off : undefined}
        onClick={off ? undefined : () => props.onChange(to)}
      >
        {icon}
      </IconButton>
    );
  };
  return (
    <nav className={classes.root} aria-label={props.label}>
      {turn(0, t('pager.first'), <FirstPageIcon />)}
      {turn(Math.max(0, offset - limit), t('pager.previous'), <PreviousIcon />)}
      <Typography variant="body2" component="span">
        {t('pager.position', {
          from: format.integer(Math.min(offset + 1, total)),
          to: format.integer(Math.min(offset + limit, total)),
          total: format.integer(total),
        })}
      </Typography>
      {turn(Math.min(last, offset + limit), t('pager.next'), <NextIcon />)}
      {turn(last, t('pager.last'), <LastPageIcon />)}
    </nav>
  );
}
