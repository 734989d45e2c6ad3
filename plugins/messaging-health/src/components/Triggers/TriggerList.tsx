import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { OrganizationOverview } from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';
import { TriggerRow } from './TriggerRow';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
});

/** All five triggers, in the runbook's order, so that nothing moves under the pointer. */
export function TriggerList(props: {
  overview: OrganizationOverview;
  onChanged: () => void;
}) {
  const classes = useStyles();
  const t = useWords();
  const { overview } = props;
  return (
    <section aria-label={t('tab.triggers')}>
      <Typography variant="h6" component="h3" gutterBottom>
        {t('tab.triggers')}
      </Typography>
      <ul className={classes.list}>
        {overview.triggers.map(verdict => (
          <TriggerRow
            key={verdict.trigger}
            verdict={verdict}
            organization={overview.organization}
            mayConfirm={overview.allowed.confirm}
            onChanged={props.onChanged}
          />
        ))}
      </ul>
    </section>
  );
}
