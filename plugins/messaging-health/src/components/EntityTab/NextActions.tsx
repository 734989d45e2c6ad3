import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { LinkButton } from '@backstage/core-components';
import { OrganizationOverview } from '@messaging-health/backstage-plugin-common';
import { useLinks } from '../../hooks/useLinks';
import { useWords } from '../../hooks/useWords';
import { Verdict } from '../Verdict';
import { isRollbackProposed } from './isRollbackProposed';
import { Obstacle } from './Obstacle';
import { obstacleToReturn } from './obstacleToReturn';
import { obstacleToRollback } from './obstacleToRollback';
import { PreviewButton } from './PreviewButton';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    margin: theme.spacing(1, 0),
  },
  proposal: {
    border: `2px solid ${theme.palette.primary.main}`,
    borderRadius: theme.shape.borderRadius,
    padding: theme.spacing(1, 1.5),
    marginTop: theme.spacing(1),
  },
}));

interface NextActionsProps {
  overview: OrganizationOverview;
  verdict: Verdict;
}

/** The next right action as one button, and what goes before it. */
export function NextActions(props: NextActionsProps) {
  const classes = useStyles();
  const t = useWords();
  const links = useLinks();
  const { overview } = props;
  const { openIncident, mode } = overview;
  const offer = useOffer(props);
  return (
    <>
      <Proposal proposed={isRollbackProposed(overview)} />
      <div className={classes.root}>
        <LinkButton
          to={offer.form ?? ''}
          variant={offer.urgent ? 'contained' : 'outlined'}
          color="primary"
          disabled={offer.obstacle !== undefined}
        >
          {offer.label}
        </LinkButton>
        {overview.allowed.operate &&
          (mode === 'v2' || mode === 'contingency') && (
            <PreviewButton
              kind={mode === 'v2' ? 'rollback' : 'roll-forward'}
              organization={overview.organization}
              obstacle={offer.obstacle}
            />
          )}
        {openIncident && (
          <LinkButton
            to={links.incident(openIncident.number)}
            variant="outlined"
          >
            {t('tab.openIncident', { number: openIncident.number })}
          </LinkButton>
        )}
      </div>
      {offer.obstacle && (
        <Obstacle obstacle={offer.obstacle} overview={overview} />
      )}
    </>
  );
}

interface Offer {
  label: string;
  /** The template's form, filled in; absent without the scaffolder. */
  form: string | undefined;
  obstacle: string | undefined;
  urgent: boolean;
}

/** In contingency the way back; everywhere else the rollback. */
function useOffer({ overview, verdict }: NextActionsProps): Offer {
  const t = useWords();
  const links = useLinks();
  const { organization, health, mode } = overview;
  if (mode === 'contingency') {
    const form = links.rollForward(organization.entityRef);
    return {
      label: t('return.start'),
      form,
      obstacle: obstacleToReturn(overview, form !== undefined, t),
      // A return is never urgent: customers are served, and the preconditions come first.
      urgent: false,
    };
  }
  const reason =
    health === 'healthy'
      ? t('rollback.reasonCalm', { organization: organization.title })
      : t('rollback.reason', {
          organization: organization.title,
          verdict: verdict.headline,
        });
  const form = links.rollback(organization.entityRef, reason);
  return {
    label: t('rollback.start'),
    form,
    obstacle: obstacleToRollback(overview, form !== undefined, t),
    urgent: health === 'breached' && mode === 'v2',
  };
}

/** Read aloud when the policy begins to ask for the rollback. */
function Proposal(props: { proposed: boolean }) {
  const classes = useStyles();
  const t = useWords();
  return (
    <div role="status">
      {props.proposed && (
        <Typography className={classes.proposal}>
          <strong>{t('rollback.proposed')}</strong> {t('rollback.proposedWhy')}
        </Typography>
      )}
    </div>
  );
}
