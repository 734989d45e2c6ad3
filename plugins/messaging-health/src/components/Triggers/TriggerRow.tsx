import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import {
  OrganizationOverview,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { RangeId } from '../../hooks/ranges';
import { useLinks } from '../../hooks/useLinks';
import { useStatement } from '../../hooks/useStatement';
import { useWords } from '../../hooks/useWords';
import { personName } from '../Person';
import { TimeStamp } from '../TimeStamp';
import { ConditionActions } from './ConditionActions';
import { Origin } from './Origin';
import { RatioFigures } from './RatioFigures';
import { SuspicionFigures } from './SuspicionFigures';
import { TriggerChart } from './TriggerChart';
import { TriggerState } from './TriggerState';
import { UnknownStory } from './UnknownStory';

const useStyles = makeStyles(theme => ({
  // The longest word of a state takes two lines, and not the room of its neighbour.
  state: { '& > span': { whiteSpace: 'normal' } },
  row: {
    display: 'grid',
    gridTemplateColumns: '150px minmax(0, 1fr) minmax(0, 1fr)',
    gap: theme.spacing(1, 2),
    padding: theme.spacing(2, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
}));

interface TriggerRowProps {
  verdict: TriggerVerdict;
  overview: OrganizationOverview;
  range: RangeId;
  onChanged: () => void;
}

/** One trigger: its state, its figures, its last hours, and what a person may do. */
export function TriggerRow(props: TriggerRowProps) {
  const classes = useStyles();
  const t = useWords();
  const links = useLinks();
  const { verdict, overview, range } = props;
  const { organization } = overview;
  // What nobody measures has no history either.
  const measured = verdict.watched && verdict.unknownReason !== 'no-source';
  return (
    <li className={classes.row}>
      <div className={classes.state}>
        <TriggerState verdict={verdict} />
      </div>
      <div>
        <Typography variant="h6" component="h4">
          {t(`trigger.${verdict.trigger}`)}
        </Typography>
        <RatioFigures verdict={verdict} />
        <SuspicionFigures verdict={verdict} />
        <Story verdict={verdict} />
        <Origin verdict={verdict} />
      </div>
      <div>
        {measured && (
          <TriggerChart overview={overview} verdict={verdict} range={range} />
        )}
        <ConditionActions
          verdict={verdict}
          organization={organization}
          mayConfirm={overview.allowed.confirm}
          onChanged={props.onChanged}
        />
        {measured && (
          <Typography variant="body2">
            <Link
              to={links.whatIf({
                organizationId: organization.id,
                trigger: verdict.trigger,
              })}
            >
              {t('row.whatIf')}
            </Link>
          </Typography>
        )}
      </div>
    </li>
  );
}

/** What the figures do not say: why it is unknown, or who confirmed it, or that nobody watches. */
function Story(props: { verdict: TriggerVerdict }) {
  const t = useWords();
  const statement = useStatement();
  const { verdict } = props;
  if (verdict.state === 'unknown') {
    return <UnknownStory verdict={verdict} />;
  }
  return (
    <>
      {verdict.explanation && (
        <Typography variant="body2">
          {statement(verdict.explanation)}
        </Typography>
      )}
      {!verdict.limits && !verdict.watched && !verdict.confirmation && (
        <Typography variant="body2" color="textSecondary">
          {t('row.unwatched')} {t(`install.${verdict.trigger}`)}
        </Typography>
      )}
      {!verdict.limits && verdict.watched && verdict.state === 'inactive' && (
        <Typography variant="body2" color="textSecondary">
          {t('row.conditionFine')}
        </Typography>
      )}
      <ConfirmedBy verdict={verdict} />
    </>
  );
}

function ConfirmedBy(props: { verdict: TriggerVerdict }) {
  const t = useWords();
  const { confirmation } = props.verdict;
  return confirmation ? (
    <Typography variant="body2">
      {t('row.confirmedBy', {
        by: personName(confirmation.by),
        note: confirmation.note,
      })}{' '}
      · <TimeStamp at={confirmation.at} />
    </Typography>
  ) : null;
}
