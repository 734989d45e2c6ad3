import { useApi } from '@backstage/core-plugin-api';
import {
  Hypothesis,
  HYPOTHESIS_STATUSES,
} from '@messaging-health/backstage-plugin-common';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { useWords } from '../../hooks/useWords';
import { ActDialog } from '../ActDialog';
import { DialogButton } from '../DialogButton';
import { PanelProps } from './PanelProps';
import { SupportDialog } from './SupportDialog';

/** What can be done about a hypothesis: name evidence, confirm, refute, reopen. */
export function HypothesisActions(
  props: PanelProps & { hypothesis: Hypothesis; text: string },
) {
  const t = useWords();
  const api = useApi(messagingHealthApiRef);
  const { incident, hypothesis, text, onChanged } = props;
  const { number } = incident;
  const isOpen = hypothesis.status === 'open';
  // What is decided is first reopened: that it was wrong is a fact of its own.
  const decisions = HYPOTHESIS_STATUSES.filter(
    status => (status === 'open') !== isOpen,
  );
  return (
    <>
      {isOpen && (
        <DialogButton
          variant="text"
          label={t('hypothesis.support')}
          describes={t('hypothesis.supportWhat', { text })}
        >
          {close => (
            <SupportDialog
              incident={incident}
              hypothesis={hypothesis}
              text={text}
              onChanged={onChanged}
              onClose={close}
            />
          )}
        </DialogButton>
      )}
      {decisions.map(status => (
        <DialogButton
          key={status}
          variant="text"
          label={t(`hypothesis.decide.${status}`)}
          describes={`${t(`hypothesis.decide.${status}`)} ${text}`}
        >
          {close => (
            <ActDialog
              title={t(`hypothesis.decideTitle.${status}`)}
              text={text}
              field={t('record.why')}
              submit={t('record.save')}
              act={reason =>
                api.call('decideHypothesis', {
                  number,
                  hypothesisId: hypothesis.id,
                  body: { status, reason },
                })
              }
              onSettled={onChanged}
              onClose={close}
            />
          )}
        </DialogButton>
      ))}
    </>
  );
}
