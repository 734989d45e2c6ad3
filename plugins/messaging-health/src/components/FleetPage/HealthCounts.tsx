import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  Fleet,
  HEALTH_WORDS,
  OverallHealth,
} from '@messaging-health/backstage-plugin-common';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { HealthPill } from '../HealthPill';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  count: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 1.5),
    borderRadius: theme.shape.borderRadius,
    border: `1px solid ${theme.palette.divider}`,
    backgroundColor: theme.palette.background.paper,
    '&:focus-visible': { outline: `3px solid ${theme.palette.primary.main}` },
  },
  chosen: {
    boxShadow: `inset 0 0 0 2px ${theme.palette.primary.main}`,
  },
}));

/** How many organizations bear each word of health; a click shows only those. */
export function HealthCounts(props: {
  counts: Fleet['counts'];
  chosen?: OverallHealth;
  onChoose: (health: OverallHealth | undefined) => void;
}) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const { counts, chosen, onChoose } = props;
  return (
    <div className={classes.root} role="group" aria-label={t('fleet.counts')}>
      {HEALTH_WORDS.map(word => (
        <ButtonBase
          key={word}
          className={`${classes.count} ${
            word === chosen ? classes.chosen : ''
          }`}
          aria-pressed={word === chosen}
          aria-label={t('fleet.filter', {
            word: t(`health.${word}`),
            number: format.integer(counts[word]),
          })}
          onClick={() => onChoose(word === chosen ? undefined : word)}
        >
          <Typography variant="h5" component="span">
            {format.integer(counts[word])}
          </Typography>{' '}
          <HealthPill health={word} />
        </ButtonBase>
      ))}
    </div>
  );
}
