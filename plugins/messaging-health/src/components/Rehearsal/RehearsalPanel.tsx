import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  OrganizationOverview,
  Rehearsal,
} from '@messaging-health/backstage-plugin-common';
import { useNow } from '../../hooks/Clock';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { HealthPill } from '../HealthPill';
import { ActorName } from '../Person';
import { TimeStamp } from '../TimeStamp';
import { Findings } from './Findings';
import { isRehearsalOld } from './isRehearsalOld';
import { RehearseButton } from './RehearseButton';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(2),
    overflowWrap: 'anywhere',
    '& details': { margin: theme.spacing(1, 0) },
  },
}));

interface RehearsalPanelProps {
  overview: Pick<
    OrganizationOverview,
    'organization' | 'rehearsal' | 'allowed'
  >;
  onChanged: () => void;
}

/** Whether a rollback would be accepted now, as last rehearsed, and what stands in its way. */
export function RehearsalPanel(props: RehearsalPanelProps) {
  const classes = useStyles();
  const t = useWords();
  const { overview, onChanged } = props;
  const { rehearsal, organization, allowed } = overview;
  return (
    <Paper className={classes.root} component="section">
      <Typography variant="h6" component="h3">
        {t('rehearsal.title')}
      </Typography>
      {rehearsal ? (
        <Newest rehearsal={rehearsal} />
      ) : (
        <HealthPill health="unknown">{t('rehearsal.never')}</HealthPill>
      )}
      <RehearseButton
        organizationId={organization.id}
        mayOperate={allowed.operate}
        onChanged={onChanged}
      />
    </Paper>
  );
}

function Newest(props: { rehearsal: Rehearsal }) {
  const t = useWords();
  const format = useFormat();
  const now = useNow(30_000);
  const { at, by, ready, findings } = props.rehearsal;
  const isOld = isRehearsalOld(at, now);
  const age = format.age(now - Date.parse(at));
  const broken = findings.filter(finding => !finding.ready);
  return (
    <>
      <HealthPill health={healthOf(ready, isOld)}>
        {ready
          ? t('rehearsal.ready', { age })
          : t('rehearsal.broken', { count: broken.length, age })}
      </HealthPill>
      {isOld && (
        <Typography>
          <strong>{t('rehearsal.old')}</strong>
        </Typography>
      )}
      {broken.length > 0 && <Findings findings={broken} />}
      <details>
        <summary>
          {t('rehearsal.details', { number: String(findings.length) })}
        </summary>
        <Findings findings={findings} />
      </details>
      <Typography variant="caption" component="div" color="textSecondary">
        {t('rehearsal.by')} <ActorName actor={by} />,{' '}
        <TimeStamp at={at} show="utc" />
      </Typography>
    </>
  );
}

function healthOf(ready: boolean, isOld: boolean) {
  if (!ready) {
    return 'breached';
  }
  return isOld ? 'unknown' : 'healthy';
}
