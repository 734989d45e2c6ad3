import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { TriggerVerdict } from '@messaging-health/backstage-plugin-common';
import { useNow } from '../../hooks/Clock';
import { useStatement } from '../../hooks/useStatement';
import { useWords } from '../../hooks/useWords';
import { CopyButton } from '../CopyButton';
import { personName } from '../Person';
import { Sparkline } from '../Sparkline';
import { TimeStamp } from '../TimeStamp';
import { ConditionActions } from './ConditionActions';
import { RatioFigures } from './RatioFigures';
import { TriggerState } from './TriggerState';

const useStyles = makeStyles(theme => ({
  row: {
    display: 'grid',
    gridTemplateColumns: '150px minmax(0, 1fr) 240px',
    gap: theme.spacing(1, 2),
    padding: theme.spacing(2, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  source: { color: theme.palette.text.secondary },
}));

interface TriggerRowProps {
  verdict: TriggerVerdict;
  organization: { id: string; title: string };
  mayConfirm: boolean;
  onChanged: () => void;
}

/** One of the five triggers: its state, its figures, its last hour, and what a person may do. */
export function TriggerRow(props: TriggerRowProps) {
  const classes = useStyles();
  const t = useWords();
  const statement = useStatement();
  const now = useNow(15_000);
  const { verdict } = props;
  const name = t(`trigger.${verdict.trigger}`);
  return (
    <li className={classes.row}>
      <div>
        <TriggerState verdict={verdict} />
      </div>
      <div>
        <Typography variant="h6" component="h4">
          {name}
        </Typography>
        <RatioFigures verdict={verdict} />
        {verdict.unknownReason && (
          <Typography variant="body2">
            {t(`unknownReason.${verdict.unknownReason}`)}
          </Typography>
        )}
        {verdict.explanation && (
          <Typography variant="body2">
            {statement(verdict.explanation)}
          </Typography>
        )}
        <ConditionStory verdict={verdict} />
        <Origin verdict={verdict} />
      </div>
      <div>
        {verdict.limits && (
          <Sparkline
            caption={t('chart.caption', { trigger: name })}
            series={verdict.series ?? []}
            threshold={verdict.limits.threshold}
            breachSince={
              verdict.state === 'inactive' ? undefined : verdict.onsetAt
            }
            now={now}
          />
        )}
        <ConditionActions {...props} />
      </div>
    </li>
  );
}

/** What a condition that people judge has to say for itself. */
function ConditionStory(props: { verdict: TriggerVerdict }) {
  const t = useWords();
  const { verdict } = props;
  if (verdict.confirmation) {
    const { by, note, at } = verdict.confirmation;
    return (
      <Typography variant="body2">
        {t('row.confirmedBy', { by: personName(by), note })} ·{' '}
        <TimeStamp at={at} />
      </Typography>
    );
  }
  if (verdict.limits || verdict.state !== 'inactive') {
    return null;
  }
  return (
    <Typography variant="body2" color="textSecondary">
      {verdict.watched ? t('row.conditionFine') : t('row.unwatched')}
    </Typography>
  );
}

/** Where the figures come from, and the query that can be asked again. */
function Origin(props: { verdict: TriggerVerdict }) {
  const classes = useStyles();
  const t = useWords();
  const { source, query, evaluatedAt } = props.verdict;
  if (!source && !evaluatedAt) {
    return null;
  }
  return (
    <Typography variant="caption" component="div" className={classes.source}>
      {source && t('row.source', { source })}
      {source && evaluatedAt && ' · '}
      {evaluatedAt && (
        <>
          {t('row.evaluated')} <TimeStamp at={evaluatedAt} />
        </>
      )}
      {query && (
        <CopyButton
          text={query}
          label={t('action.copyWhat', { what: t('row.query') })}
        />
      )}
    </Typography>
  );
}
