import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useApi } from '@backstage/core-plugin-api';
import {
  OperationKind,
  StepPreview,
} from '@messaging-health/backstage-plugin-common';
import { useEffect, useState } from 'react';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { causeOf } from '../../hooks/causeOf';
import { useAct } from '../../hooks/useAct';
import { useStatement } from '../../hooks/useStatement';
import { useWords } from '../../hooks/useWords';
import { Skeleton } from '../Skeleton';

/** Asks what an operation would change now, and tells it step by step. */
export function StepPreviews(props: {
  kind: OperationKind;
  organizationId: string;
}) {
  const t = useWords();
  const api = useApi(messagingHealthApiRef);
  const [steps, setSteps] = useState<StepPreview[]>();
  const { kind, organizationId } = props;
  const { act, error } = useAct(async () => {
    const answer = await api.call('previewOperation', {
      body: { kind, organizationId },
    });
    setSteps(answer.steps);
  });
  useEffect(() => {
    act();
  }, [act]);
  return (
    <>
      {!steps && !error && <Skeleton />}
      {error && (
        <>
          <Typography role="alert">
            {t('preview.failed', { cause: causeOf(error) })}
          </Typography>
          <Button onClick={() => act()}>{t('action.retry')}</Button>
        </>
      )}
      {steps && <PreviewList steps={steps} />}
      <Typography variant="body2" color="textSecondary" paragraph>
        {t('preview.nothingWritten')}
      </Typography>
    </>
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

function PreviewList(props: { steps: StepPreview[] }) {
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
