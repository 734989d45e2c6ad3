import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useApi } from '@backstage/core-plugin-api';
import { BackstageTheme } from '@backstage/theme';
import {
  Operation,
  OperationStep,
  StepFailure,
} from '@messaging-health/backstage-plugin-common';
import { useState } from 'react';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { useStatement } from '../../hooks/useStatement';
import { useWords } from '../../hooks/useWords';
import { ActDialog } from '../ActDialog';
import { TimeStamp } from '../TimeStamp';

const useStyles = makeStyles<BackstageTheme>(theme => ({
  root: {
    border: `2px solid ${theme.palette.status.error}`,
    borderRadius: theme.shape.borderRadius,
    padding: theme.spacing(2),
    margin: theme.spacing(1, 0),
    overflowWrap: 'anywhere',
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1),
  },
}));

interface FailureBlockProps {
  operation: Operation;
  step: OperationStep;
  failure: StepFailure;
  mayOperate: boolean;
  onChanged: () => void;
}

/** Why an operation stands still, what is true now, and the two ways on. */
export function FailureBlock(props: FailureBlockProps) {
  const classes = useStyles();
  const t = useWords();
  const statement = useStatement();
  const { step, failure } = props;
  const names = { position: String(step.position), step: t(`step.${step.id}`) };
  return (
    <div className={classes.root} role="alert">
      <Typography variant="subtitle1" component="h4">
        <strong>{t('failure.title', names)}</strong>
      </Typography>
      <Typography>
        {failure.system
          ? t('failure.causeFrom', {
              system: failure.system,
              cause: failure.cause,
            })
          : t('failure.cause', { cause: failure.cause })}
      </Typography>
      <Typography>
        <strong>{t('failure.serving')}:</strong>{' '}
        {t(`serving.${failure.serving}`)}
      </Typography>
      <Typography>
        <strong>{t('failure.next')}:</strong> {statement(failure.nextAction)}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {t('failure.since')} <TimeStamp at={failure.at} />
      </Typography>
      <WaysOn {...props} names={names} />
    </div>
  );
}

function WaysOn(
  props: FailureBlockProps & { names: { position: string; step: string } },
) {
  const classes = useStyles();
  const t = useWords();
  const api = useApi(messagingHealthApiRef);
  const [asking, setAsking] = useState<'resume' | 'abort'>();
  const { operation, failure, mayOperate, onChanged } = props;
  const organization = operation.organizationTitle;
  const operationId = operation.id;
  const close = () => setAsking(undefined);
  return (
    <div className={classes.actions}>
      <Button
        variant="contained"
        color="primary"
        disabled={!mayOperate}
        onClick={() => setAsking('resume')}
      >
        {t('resume.button')}
      </Button>
      <Button
        variant="outlined"
        disabled={!mayOperate}
        onClick={() => setAsking('abort')}
      >
        {t('abort.button')}
      </Button>
      {!mayOperate && (
        <Typography variant="caption">{t('operation.mayNot')}</Typography>
      )}
      {asking === 'resume' && (
        <ActDialog
          title={t('resume.title', props.names)}
          text={t('resume.text', { organization })}
          submit={t('resume.confirm')}
          act={async () => {
            await api.call('resumeOperation', { operationId });
            onChanged();
          }}
          onClose={close}
        />
      )}
      {asking === 'abort' && (
        <ActDialog
          title={t('abort.title', { organization })}
          text={t('abort.text', { serving: t(`serving.${failure.serving}`) })}
          field={t('abort.field')}
          submit={t('abort.confirm')}
          act={async reason => {
            await api.call('abortOperation', { operationId, body: { reason } });
            onChanged();
          }}
          onClose={close}
        />
      )}
    </div>
  );
}
