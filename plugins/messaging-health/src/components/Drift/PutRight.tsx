import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useApi } from '@backstage/core-plugin-api';
import {
  isOperationFinished,
  OrganizationOverview,
  takesPutRight,
} from '@messaging-health/backstage-plugin-common';
import { useState } from 'react';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { useWords } from '../../hooks/useWords';
import { ActDialog } from '../ActDialog';
import { StepPreviews } from '../Preview';

const useStyles = makeStyles(theme => ({
  root: { margin: theme.spacing(1, 0) },
}));

/** Longest reason that the backend takes. */
const LONGEST_REASON = 4000;

interface PutRightProps {
  overview: OrganizationOverview;
  /** The drifts in words: the reason that is offered. */
  reason: string;
  onChanged: () => void;
}

/** Starts a drift correction, or has the rollback that stands do it, after a look at what it would change. */
export function PutRight(props: PutRightProps) {
  const classes = useStyles();
  const t = useWords();
  const [asking, setAsking] = useState(false);
  const { allowed, operation } = props.overview;
  const isBusy =
    operation !== undefined &&
    !isOperationFinished(operation.status) &&
    !takesPutRight(operation);
  return (
    <div className={classes.root}>
      <Button
        variant="contained"
        color="primary"
        disabled={!allowed.operate || isBusy}
        onClick={() => setAsking(true)}
      >
        {t('drift.putRight')}
      </Button>
      {!allowed.operate && (
        <Typography variant="body2">{t('drift.mayNot')}</Typography>
      )}
      {allowed.operate && isBusy && (
        <Typography variant="body2">
          {t(
            operation.kind === 'drift-correction'
              ? 'drift.underWay'
              : 'drift.busy',
          )}
        </Typography>
      )}
      {asking && (
        <CorrectionDialog {...props} onClose={() => setAsking(false)} />
      )}
    </div>
  );
}

function CorrectionDialog(props: PutRightProps & { onClose: () => void }) {
  const t = useWords();
  const api = useApi(messagingHealthApiRef);
  const { overview, reason, onChanged, onClose } = props;
  const { id, title } = overview.organization;
  return (
    <ActDialog
      title={t('drift.title', { organization: title })}
      text={t('drift.text')}
      field={t('drift.field')}
      initialText={reason.slice(0, LONGEST_REASON)}
      submit={t('drift.confirm')}
      act={async text => {
        await api.call('startOperation', {
          body: {
            kind: 'drift-correction',
            organizationId: id,
            reason: text,
          },
        });
        onChanged();
      }}
      onClose={onClose}
    >
      <StepPreviews kind="drift-correction" organizationId={id} />
    </ActDialog>
  );
}
