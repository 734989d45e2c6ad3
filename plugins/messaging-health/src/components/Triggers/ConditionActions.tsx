import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useApi } from '@backstage/core-plugin-api';
import {
  ConditionTriggerId,
  conditionTriggerIdSchema,
  TriggerVerdict,
} from '@messaging-health/backstage-plugin-common';
import { useState } from 'react';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { useWords } from '../../hooks/useWords';
import { ActDialog } from '../ActDialog';

interface ConditionActionsProps {
  verdict: TriggerVerdict;
  organization: { id: string; title: string };
  mayConfirm: boolean;
  onChanged: () => void;
}

/** Confirm or withdraw, for the two triggers that only a person can decide. */
export function ConditionActions(props: ConditionActionsProps) {
  const t = useWords();
  const [asking, setAsking] = useState(false);
  const trigger = conditionTriggerIdSchema.safeParse(props.verdict.trigger);
  if (!trigger.success) {
    return null;
  }
  const confirmed = Boolean(props.verdict.confirmation);
  return (
    <>
      <Button
        variant="outlined"
        size="small"
        disabled={!props.mayConfirm}
        onClick={() => setAsking(true)}
      >
        {t(confirmed ? 'condition.withdraw' : 'condition.confirm')}
      </Button>
      {!props.mayConfirm && (
        <Typography variant="caption" component="p">
          {t('condition.allowedBy')}
        </Typography>
      )}
      {asking && (
        <ConditionDialog
          trigger={trigger.data}
          organization={props.organization}
          confirmed={confirmed}
          onChanged={props.onChanged}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

function ConditionDialog(props: {
  trigger: ConditionTriggerId;
  organization: { id: string; title: string };
  confirmed: boolean;
  onChanged: () => void;
  onClose: () => void;
}) {
  const t = useWords();
  const api = useApi(messagingHealthApiRef);
  const { trigger, organization, confirmed } = props;
  const target = { organizationId: organization.id, trigger };
  const names = {
    trigger: t(`trigger.${trigger}`),
    organization: organization.title,
  };
  const act = async (text: string) => {
    await (confirmed
      ? api.call('withdrawCondition', { ...target, body: { reason: text } })
      : api.call('confirmCondition', { ...target, body: { note: text } }));
    props.onChanged();
  };
  return confirmed ? (
    <ActDialog
      title={t('condition.withdrawTitle', names)}
      text={t('condition.withdrawText')}
      field={t('condition.withdrawField')}
      submit={t('condition.withdraw').replace('…', '')}
      act={act}
      onClose={props.onClose}
    />
  ) : (
    <ActDialog
      title={t('condition.confirmTitle', names)}
      text={t('condition.confirmText')}
      field={t('condition.confirmField')}
      submit={t('condition.confirm').replace('…', '')}
      act={act}
      onClose={props.onClose}
    />
  );
}
