import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useWords } from '../../hooks/useWords';
import { Summary } from '../../whatIf';
import { OUTCOME_MARKS } from './outcomeMarks';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  chosen: {
    fontWeight: 700,
    boxShadow: `inset 0 0 0 2px ${theme.palette.primary.main}`,
  },
}));

type Outcome = keyof Summary['counts'];
const OUTCOMES: Outcome[] = ['new', 'gone', 'kept'];

/** How many firings have each outcome; a click shows only those. */
export function OutcomeFilter(props: {
  counts: Summary['counts'];
  chosen?: Outcome;
  onChoose: (outcome: Outcome | undefined) => void;
}) {
  const classes = useStyles();
  const t = useWords();
  const { counts, chosen, onChoose } = props;
  return (
    <div
      className={classes.root}
      role="group"
      aria-label={t('whatIf.outcomes')}
    >
      {OUTCOMES.map(outcome => (
        <Button
          key={outcome}
          size="small"
          variant="outlined"
          className={outcome === chosen ? classes.chosen : undefined}
          aria-pressed={outcome === chosen}
          onClick={() => onChoose(outcome === chosen ? undefined : outcome)}
        >
          {OUTCOME_MARKS[outcome]} {t(`whatIf.outcome.${outcome}`)} (
          {counts[outcome]})
        </Button>
      ))}
    </div>
  );
}
