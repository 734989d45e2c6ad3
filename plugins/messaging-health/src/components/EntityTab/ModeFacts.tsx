import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import AcUnitIcon from '@material-ui/icons/AcUnit';
import { OrganizationOverview } from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';
import { personName } from '../Person';
import { badgeOf, RehearsalMark } from '../Rehearsal';
import { TimeStamp } from '../TimeStamp';
import { GateFacts } from './GateFacts';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 3),
    margin: theme.spacing(1, 0),
  },
  frozen: { verticalAlign: 'text-bottom' },
}));

/** What runs for the organization, whether v2 may be activated, and what a firing trigger sets off. */
export function ModeFacts(props: {
  overview: Pick<
    OrganizationOverview,
    'mode' | 'freeze' | 'policy' | 'organization' | 'rehearsal'
  >;
}) {
  const classes = useStyles();
  const t = useWords();
  const { mode, freeze, policy, organization, rehearsal } = props.overview;
  return (
    <div className={classes.root}>
      <Typography>
        {t('tab.mode')}: <strong>{t(`mode.${mode}`)}</strong>
      </Typography>
      <Typography component="div">
        {t('tab.activations')}:{' '}
        <strong>
          {freeze && (
            <AcUnitIcon
              className={classes.frozen}
              fontSize="small"
              aria-hidden
            />
          )}
          {t(freeze ? 'tab.frozen' : 'tab.open')}
        </strong>
        {freeze && (
          <>
            {'. '}
            {t('tab.frozenWhy', {
              reason: freeze.reason,
              since: <TimeStamp at={freeze.since} show="utc" />,
              by: personName(freeze.by),
            })}
            <GateFacts organizationId={organization.id} freeze={freeze} />
          </>
        )}
      </Typography>
      <Typography>
        {t('tab.policy')}: <strong>{t(`policy.${policy}`)}</strong>
      </Typography>
      <Typography>
        {t('rehearsal.title')}:{' '}
        <strong>
          <RehearsalMark rehearsal={rehearsal && badgeOf(rehearsal)} />
        </strong>
      </Typography>
    </div>
  );
}
