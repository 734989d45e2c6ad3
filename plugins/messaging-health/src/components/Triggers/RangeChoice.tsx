import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { RANGE_IDS, RangeId } from '../../hooks/ranges';
import { useWords } from '../../hooks/useWords';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5),
  },
  choice: {
    ...theme.typography.body2,
    padding: theme.spacing(0.25, 1),
    minHeight: 28,
    borderRadius: theme.shape.borderRadius,
    border: `1px solid ${theme.palette.divider}`,
    '&:focus-visible': { outline: `3px solid ${theme.palette.primary.main}` },
  },
  chosen: {
    fontWeight: 700,
    boxShadow: `inset 0 0 0 2px ${theme.palette.primary.main}`,
  },
}));

/** How far back all charts of the tab reach. */
export function RangeChoice(props: {
  range: RangeId;
  onChange: (range: RangeId) => void;
}) {
  const classes = useStyles();
  const t = useWords();
  return (
    <div className={classes.root} role="group" aria-label={t('range.label')}>
      <Typography variant="body2" color="textSecondary" aria-hidden>
        {t('range.label')}
      </Typography>
      {RANGE_IDS.map(range => (
        <ButtonBase
          key={range}
          className={`${classes.choice} ${
            range === props.range ? classes.chosen : ''
          }`}
          aria-pressed={range === props.range}
          onClick={() => props.onChange(range)}
        >
          {t(`range.${range}`)}
        </ButtonBase>
      ))}
    </div>
  );
}
