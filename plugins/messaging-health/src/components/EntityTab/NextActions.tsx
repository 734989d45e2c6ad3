import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { LinkButton } from '@backstage/core-components';
import { OrganizationOverview } from '@messaging-health/backstage-plugin-common';
import { useState } from 'react';
import { useLinks } from '../../hooks/useLinks';
import { useWords } from '../../hooks/useWords';
import { Verdict } from '../Verdict';
import { isRollbackProposed } from './isRollbackProposed';
import { obstacleToRollback } from './obstacleToRollback';
import { PreviewDialog } from './PreviewDialog';

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

/** The next right action as one button, and what goes before it. */
export function NextActions(props: {
  overview: OrganizationOverview;
  verdict: Verdict;
}) {
  const classes = useStyles();
  const t = useWords();
  const links = useLinks();
  const [previewing, setPreviewing] = useState(false);
  const { overview, verdict } = props;
  const { organization, health, allowed, openIncident, mode } = overview;
  const reason =
    health === 'healthy'
      ? t('rollback.reasonCalm', { organization: organization.title })
      : t('rollback.reason', {
          organization: organization.title,
          verdict: verdict.headline,
        });
  const form = links.rollback(organization.entityRef, reason);
  const obstacle = obstacleToRollback(overview, form !== undefined, t);
  const urgent = health === 'breached' && mode === 'v2';
  return (
    <>
      <Proposal proposed={isRollbackProposed(overview)} />
      <div className={classes.root}>
        <LinkButton
          to={form ?? ''}
          variant={urgent ? 'contained' : 'outlined'}
          color="primary"
          disabled={obstacle !== undefined}
        >
          {t('rollback.start')}
        </LinkButton>
        {allowed.operate && mode === 'v2' && (
          <Button variant="outlined" onClick={() => setPreviewing(true)}>
            {t('rollback.preview')}
          </Button>
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
      {obstacle && (
        <Typography variant="body2" color="textSecondary">
          {obstacle}
        </Typography>
      )}
      {previewing && (
        <PreviewDialog
          organization={organization}
          onClose={() => setPreviewing(false)}
        />
      )}
    </>
  );
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
