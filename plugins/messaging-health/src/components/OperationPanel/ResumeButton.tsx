import Button from '@material-ui/core/Button';
import { useApi } from '@backstage/core-plugin-api';
import { isStepOver } from '@messaging-health/backstage-plugin-common';
import { useState } from 'react';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { useWords } from '../../hooks/useWords';
import { ActDialog } from '../ActDialog';
import { DecisionProps } from './DecisionProps';

/** Goes on with a failed or paused operation where it stopped. */
export function ResumeButton(props: DecisionProps) {
  const t = useWords();
  const api = useApi(messagingHealthApiRef);
  const [asking, setAsking] = useState(false);
  const { operation, mayOperate, onChanged } = props;
  const organization = operation.organizationTitle;
  const step = operation.steps.find(({ status }) => !isStepOver(status));
  return (
    <>
      <Button
        variant="contained"
        color="primary"
        disabled={!mayOperate}
        onClick={() => setAsking(true)}
      >
        {t('resume.button')}
      </Button>
      {asking && (
        <ActDialog
          title={
            step
              ? t('resume.title', {
                  position: String(step.position),
                  step: t(`step.${step.id}`),
                })
              : t('resume.goOn', { organization })
          }
          text={t('resume.text', { organization })}
          submit={t('resume.confirm')}
          act={async () => {
            await api.call('resumeOperation', { operationId: operation.id });
            onChanged();
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
