import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import { useApi } from '@backstage/core-plugin-api';
import { StepPreview } from '@messaging-health/backstage-plugin-common';
import { useEffect, useId, useState } from 'react';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { causeOf } from '../../hooks/causeOf';
import { useAct } from '../../hooks/useAct';
import { useStatement } from '../../hooks/useStatement';
import { useWords } from '../../hooks/useWords';
import { Skeleton } from '../Skeleton';

/** What each step of a rollback would change in the real state of things. */
export function PreviewDialog(props: {
  organization: { id: string; title: string };
  onClose: () => void;
}) {
  const t = useWords();
  const titleId = useId();
  const api = useApi(messagingHealthApiRef);
  const [steps, setSteps] = useState<StepPreview[]>();
  const { id: organizationId, title } = props.organization;
  const { act, error } = useAct(async () => {
    const answer = await api.call('previewOperation', {
      body: { kind: 'rollback', organizationId },
    });
    setSteps(answer.steps);
  });
  useEffect(() => {
    act();
  }, [act]);
  return (
    <Dialog
      open
      fullWidth
      maxWidth="md"
      onClose={props.onClose}
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId}>
        {t('preview.title', { organization: title })}
      </DialogTitle>
      <DialogContent>
        {!steps && !error && <Skeleton />}
        {error && (
          <Typography role="alert">
            {t('preview.failed', { cause: causeOf(error) })}
          </Typography>
        )}
        {steps && <StepPreviews steps={steps} />}
        <Typography variant="body2" color="textSecondary">
          {t('preview.nothingWritten')}
        </Typography>
      </DialogContent>
      <DialogActions>
        {error && <Button onClick={() => act()}>{t('action.retry')}</Button>}
        <Button onClick={props.onClose} color="primary">
          {t('action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function wordOf(step: StepPreview) {
  if (step.alreadyHolds) {
    return 'preview.holds';
  }
  return step.possible ? 'preview.change' : 'preview.blocked';
}

const MARKS = {
  'preview.holds': '✔',
  'preview.change': '→',
  'preview.blocked': '⛔',
};

function StepPreviews(props: { steps: StepPreview[] }) {
  const t = useWords();
  const statement = useStatement();
  return (
    <ol>
      {props.steps.map(step => {
        const word = wordOf(step);
        return (
          <li key={step.id}>
            <Typography component="div">
              <strong>{t(`step.${step.id}`)}</strong> — {MARKS[word]} {t(word)}
            </Typography>
            {step.statements.map(each => (
              <Typography key={`${each.code} ${each.text}`} variant="body2">
                {statement(each)}
              </Typography>
            ))}
          </li>
        );
      })}
    </ol>
  );
}
