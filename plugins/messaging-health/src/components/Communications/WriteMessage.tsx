import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useApi } from '@backstage/core-plugin-api';
import { Incident } from '@messaging-health/backstage-plugin-common';
import { FormEvent, useId, useState } from 'react';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { causeOf } from '../../hooks/causeOf';
import { useAct } from '../../hooks/useAct';
import { useDraft } from '../../hooks/useDraft';
import { useLanguage } from '../../hooks/useLanguage';
import { useNarrow } from '../../hooks/useNarrow';
import { useRequestId } from '../../hooks/useRequestId';
import { useWords } from '../../hooks/useWords';
import { Refusal } from '../Refusal';
import {
  beginForm,
  lackOf,
  MessageForm,
  toRequest,
  untrueYet,
} from './messageForm';
import { MessageText } from './MessageText';
import { MessageTerms } from './MessageTerms';
import { NotSoYet } from './NotSoYet';
import { WhereTo } from './WhereTo';

const useStyles = makeStyles(theme => ({
  content: { display: 'grid', gap: theme.spacing(2) },
}));

interface WriteMessageProps {
  incident: Incident;
  onSent: () => void;
  onClose: () => void;
}

/** Writes a message to the customer from the runbook's own, and sends it, or keeps what was sent elsewhere. */
export function WriteMessage(props: WriteMessageProps) {
  const classes = useStyles();
  const t = useWords();
  const titleId = useId();
  const narrow = useNarrow();
  const { incident, onClose } = props;
  const { form, change, draft, nextUpdateAt, text, lack } =
    useMessage(incident);
  const { send, pending, error } = useSend(props, requestId =>
    toRequest(form, text, nextUpdateAt, requestId),
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!lack && (await send())) {
      onClose();
    }
  };
  return (
    <Dialog
      open
      fullWidth
      fullScreen={narrow}
      maxWidth="md"
      onClose={pending || form.text !== undefined ? undefined : onClose}
      aria-labelledby={titleId}
    >
      <form onSubmit={submit}>
        <DialogTitle id={titleId}>
          {t('customer.writeTitle', {
            organization: incident.organizationTitle,
          })}
        </DialogTitle>
        <DialogContent className={classes.content}>
          <DialogContentText color="textPrimary">
            {t('customer.writeText', { number: incident.number })}
          </DialogContentText>
          <MessageTerms
            form={form}
            nextUpdateAt={nextUpdateAt}
            change={change}
          />
          <NotSoYet kind={untrueYet(form.kind, incident)} change={change} />
          <MessageText form={form} draft={draft} text={text} change={change} />
          <WhereTo form={form} text={text} change={change} />
          {error && <Refused error={error} />}
        </DialogContent>
        <Actions
          lack={lack}
          pending={pending}
          via={form.via}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}

function Refused(props: { error: Error }) {
  const t = useWords();
  return (
    <Refusal error={props.error}>
      <Typography color="error">
        {t('dialog.refused', { cause: causeOf(props.error) })}
      </Typography>
    </Refusal>
  );
}

/** What is still to be decided, and the last click. */
function Actions(props: {
  lack: ReturnType<typeof lackOf>;
  pending: boolean;
  via: MessageForm['via'];
  onClose: () => void;
}) {
  const t = useWords();
  const { lack, pending, via, onClose } = props;
  return (
    <DialogActions>
      <Typography variant="caption" role="status">
        {lack && t(`customer.lack.${lack}`)}
      </Typography>
      <Button onClick={onClose} disabled={pending}>
        {t('action.cancel')}
      </Button>
      <Button
        type="submit"
        variant="contained"
        color="primary"
        disabled={lack !== undefined || pending}
      >
        {t(`customer.submit.${via}`)}
      </Button>
    </DialogActions>
  );
}

/** The message as it stands: what a person has set, and the draft for the rest. */
function useMessage(incident: Incident) {
  const language = useLanguage();
  const [form, setForm] = useState(() =>
    beginForm(incident.communications, language),
  );
  const draft = useMessageDraft(incident.number, form);
  const text = form.text ?? draft.answer?.text ?? '';
  return {
    form,
    change: (changes: Partial<MessageForm>) =>
      setForm(before => ({ ...before, ...changes })),
    draft,
    nextUpdateAt: form.nextUpdateAt ?? draft.answer?.nextUpdateAt,
    text,
    lack: lackOf(form, text, incident),
  };
}

/** The runbook's message, anew each time that what it tells has changed. */
function useMessageDraft(number: string, form: MessageForm) {
  const api = useApi(messagingHealthApiRef);
  const { kind, language, etaAt, nextUpdateAt } = form;
  const asked = { number, kind, language, etaAt, nextUpdateAt };
  return useDraft(JSON.stringify(asked), signal =>
    api.call('draftCommunication', asked, { signal }),
  );
}

/** Sends it once, however often it is tried while the dialog is open. */
function useSend(
  { incident, onSent }: WriteMessageProps,
  ask: (requestId: string) => ReturnType<typeof toRequest>,
) {
  const api = useApi(messagingHealthApiRef);
  const requestId = useRequestId();
  const { act, pending, error } = useAct(async () => {
    await api.call('sendCommunication', {
      number: incident.number,
      body: ask(requestId),
    });
    onSent();
  });
  return { send: act, pending, error };
}
