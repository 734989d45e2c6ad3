import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  OrganizationOverview,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { FIRST_RANGE, RangeId, rangeSchema } from '../../hooks/ranges';
import { useUrlFilters } from '../../hooks/useUrlFilters';
import { useWords } from '../../hooks/useWords';
import { RangeChoice } from './RangeChoice';
import { TriggerRow } from './TriggerRow';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1),
  },
}));

interface TriggerListProps {
  overview: OrganizationOverview;
  onChanged: () => void;
}

/** All triggers in the runbook's order, so that nothing moves under the pointer; then what is only shown beside them. */
export function TriggerList(props: TriggerListProps) {
  const classes = useStyles();
  const t = useWords();
  const { filters, change } = useUrlFilters(['range']);
  const range = rangeSchema.parse(filters.range);
  const { triggers } = props.overview;
  const advisory = triggers.filter(verdict => verdict.advisory);
  return (
    <section aria-label={t('tab.triggers')}>
      <div className={classes.head}>
        <Typography variant="h6" component="h3">
          {t('tab.triggers')}
        </Typography>
        <RangeChoice
          range={range}
          onChange={next =>
            change({ range: next === FIRST_RANGE ? undefined : next })
          }
        />
      </div>
      <Rows
        {...props}
        range={range}
        verdicts={triggers.filter(verdict => !verdict.advisory)}
      />
      {advisory.length > 0 && (
        <>
          <Typography variant="subtitle2" component="h4">
            {t('tab.advisory')}
          </Typography>
          <Typography variant="body2" color="textSecondary" gutterBottom>
            {t('tab.advisoryMeans')}
          </Typography>
          <Rows {...props} range={range} verdicts={advisory} />
        </>
      )}
    </section>
  );
}

function Rows(
  props: TriggerListProps & { range: RangeId; verdicts: TriggerVerdict[] },
) {
  const classes = useStyles();
  return (
    <ul className={classes.list}>
      {props.verdicts.map(verdict => (
        <TriggerRow
          key={verdict.trigger}
          verdict={verdict}
          overview={props.overview}
          range={props.range}
          onChanged={props.onChanged}
        />
      ))}
    </ul>
  );
}
