import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  isOperationFinished,
  OrganizationOverview,
} from '@messaging-health/backstage-plugin-common';
import { useNow } from '../../hooks/Clock';
import { useFormat } from '../../hooks/useFormat';
import { LiveData } from '../../hooks/useLiveData';
import { useWords } from '../../hooks/useWords';
import { AnnotationProblems } from '../AnnotationLines';
import { BlindLine } from '../BlindLine';
import { ContingencyChecklist } from '../Contingency';
import { DriftBanner } from '../Drift';
import { Freshness } from '../Freshness';
import { History } from '../History';
import { OpenClocks } from '../OpenClocks';
import { RehearsalPanel } from '../Rehearsal';
import { SourceList, SweepTrouble } from '../SweepLines';
import { TriggerList } from '../Triggers';
import { VerdictLine, verdictOf } from '../Verdict';
import { ModeFacts } from './ModeFacts';
import { NextActions } from './NextActions';
import { OperationSection } from './OperationSection';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(3),
    maxWidth: 1200,
    fontFamily: theme.typography.fontFamily,
  },
}));

/** One organization at a look: what is wrong, since when, what serves the customers, what to do next. */
export function OverviewScreen(props: {
  overview: OrganizationOverview;
  live: LiveData<OrganizationOverview>;
}) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const now = useNow();
  const { overview, live } = props;
  const { operation } = overview;
  const verdict = verdictOf(overview, { t, format, now });
  const unfinished = operation && !isOperationFinished(operation.status);
  const panel = (
    <OperationSection overview={overview} onChanged={live.refresh} />
  );
  return (
    <div className={classes.root}>
      <VerdictLine
        health={verdict.health}
        word={verdict.word}
        headline={verdict.headline}
      >
        <Typography>
          {[verdict.serving, verdict.more].filter(Boolean).join(' ')}
        </Typography>
        <BlindLine since={overview.blindSince} />
        <ModeFacts overview={overview} />
        <NextActions overview={overview} verdict={verdict} />
        <Freshness live={live} generatedAt={overview.generatedAt} />
      </VerdictLine>
      <OpenClocks overview={overview} />
      <DriftBanner overview={overview} onChanged={live.refresh} />
      <SweepTrouble sweep={overview.sweep} />
      <AnnotationProblems organization={overview.organization} />
      {unfinished && panel}
      <ContingencyChecklist overview={overview} onChanged={live.refresh} />
      <TriggerList overview={overview} onChanged={live.refresh} />
      {!unfinished && panel}
      <RehearsalPanel overview={overview} onChanged={live.refresh} />
      <History overview={overview} />
      <SourceList sweep={overview.sweep} />
    </div>
  );
}
