import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  Fleet,
  HEALTH_WORDS,
  OverallHealth,
} from '@messaging-health/backstage-plugin-common';
import { Format, useFormat } from '../../hooks/useFormat';
import { useWords, Words } from '../../hooks/useWords';
import { Freshness } from '../Freshness';
import { SourceList, SweepTrouble } from '../SweepLines';
import { VerdictLine } from '../Verdict';
import { FleetFilters } from './FleetFilters';
import { FleetFilters as Filters } from './fleetQueryOf';
import { FleetRollbacks } from './FleetRollbacks';
import { FleetRows } from './FleetRows';
import { FleetScreenProps } from './FleetScreenProps';
import { HealthCounts } from './HealthCounts';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
  },
}));

function worstWord(counts: Fleet['counts']): OverallHealth {
  return HEALTH_WORDS.find(word => counts[word] > 0) ?? 'unknown';
}

function headlineOf(counts: Fleet['counts'], t: Words, format: Format): string {
  const worst = worstWord(counts);
  return worst === 'healthy'
    ? t('fleet.verdict.healthy')
    : t(`fleet.verdict.${worst}`, {
        count: counts[worst],
        number: format.integer(counts[worst]),
      });
}

/** The fleet: the verdict, the counts, and the table that they filter. */
export function FleetScreen(props: FleetScreenProps) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const { fleet, live, query, change, clear } = props;
  const refine = (changes: Filters) => change({ ...changes, page: undefined });
  return (
    <div className={classes.root}>
      <VerdictLine
        health={worstWord(fleet.counts)}
        headline={headlineOf(fleet.counts, t, format)}
      >
        <Freshness live={live} generatedAt={fleet.generatedAt} />
      </VerdictLine>
      <FleetRollbacks />
      <SweepTrouble sweep={fleet.sweep} />
      <HealthCounts
        counts={fleet.counts}
        chosen={query.health}
        onChoose={health => refine({ health })}
      />
      <FleetFilters query={query} refine={refine} clear={clear} />
      <FleetRows {...props} />
      <Unusable fleet={fleet} />
      <SourceList sweep={fleet.sweep} />
    </div>
  );
}

/** Entities that nothing can be measured for, and why. */
function Unusable(props: { fleet: Fleet }) {
  const t = useWords();
  const { unusable } = props.fleet;
  return unusable.length === 0 ? null : (
    <section>
      <Typography variant="h6" component="h3">
        {t('fleet.unusable', { count: unusable.length })}
      </Typography>
      <ul>
        {unusable.map(({ entityRef, message }) => (
          <li key={entityRef}>
            <EntityRefLink entityRef={entityRef} />: {message}
          </li>
        ))}
      </ul>
    </section>
  );
}
