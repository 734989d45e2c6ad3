import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogContentText from '@material-ui/core/DialogContentText';
import DialogTitle from '@material-ui/core/DialogTitle';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import {
  FormEvent,
  ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { causeOf, statusOf } from '../../hooks/causeOf';
import { useAct } from '../../hooks/useAct';
import { useWords } from '../../hooks/useWords';
import { Refusal } from '../Refusal';

/** The backend takes no shorter reason. */
const SHORTEST_TEXT = 3;

interface ActDialogProps {
  title: string;
  /** What the deed will do, to whom. */
  text: string;
  /** Asks for a text under this label; without it the deed needs none. */
  field?: string;
  /** True where the text may be left out. */
  optional?: boolean;
  /** What stands in the field at first. */
  initialText?: string;
  /** False while something in `children` is still to be decided. */
  decided?: boolean;
  submit: string;
  /** Between the text and the field: what is to be seen or chosen before. */
  children?: ReactNode;
  /** The deed; it may be refused. */
  act: (text: string) => Promise<unknown>;
  /** Called once the deed is done, and also when it came too late: what is shown behind it is old then. */
  onSettled?: () => void;
  onClose: () => void;
}

/** The last look before a deed: what it does, to whom, and why; a refusal is said here. */
export function ActDialog(props: ActDialogProps) {
  const t = useWords();
  const titleId = useId();
  const { field, optional, decided = true, children } = props;
  const [text, setText] = useState(props.initialText ?? '');
  const { act, pending, error } = useAct((given: string) =>
    settle(() => props.act(given), props.onSettled),
  );
  const isTextReady = !field || optional || text.trim().length >= SHORTEST_TEXT;
  const ready = isTextReady && decided;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (ready && (await act(text.trim()))) {
      props.onClose();
    }
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={pending ? undefined : props.onClose}
      aria-labelledby={titleId}
    >
      <form onSubmit={submit}>
        <DialogTitle id={titleId}>{props.title}</DialogTitle>
        <DialogContent>
          <DialogContentText color="textPrimary">
            {props.text}
          </DialogContentText>
          {children}
          {field && (
            <ReasonField
              label={field}
              value={text}
              required={!optional}
              ready={isTextReady}
              onChange={setText}
            />
          )}
          {error && <Refused error={error} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={props.onClose} disabled={pending}>
            {t('action.cancel')}
          </Button>
          <Button
            type="submit"
            variant="contained"
            color="primary"
            disabled={!ready || pending}
          >
            {props.submit}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** Does the deed, and tells of its end; also where it came too late. */
async function settle(
  deed: () => Promise<unknown>,
  onSettled: ActDialogProps['onSettled'],
): Promise<void> {
  try {
    await deed();
    onSettled?.();
  } catch (caught) {
    if (isConflict(caught)) {
      onSettled?.();
    }
    throw caught;
  }
}

/** Somebody else was faster, or the thing has changed meanwhile. */
function isConflict(error: unknown): boolean {
  return error instanceof Error && statusOf(error) === 409;
}

function Refused(props: { error: Error }) {
  const t = useWords();
  return (
    <Refusal error={props.error}>
      <Typography color="error">
        {t('dialog.refused', { cause: causeOf(props.error) })}
      </Typography>
      {isConflict(props.error) && (
        <Typography>{t('dialog.lookAgain')}</Typography>
      )}
    </Refusal>
  );
}

/** Where the reason is typed; the pointer need not go there first. */
function ReasonField(props: {
  label: string;
  value: string;
  required: boolean;
  ready: boolean;
  onChange: (text: string) => void;
}) {
  const t = useWords();
  const id = useId();
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <TextField
      id={id}
      inputRef={input}
      multiline
      fullWidth
      required={props.required}
      minRows={2}
      variant="outlined"
      label={props.label}
      value={props.value}
      helperText={props.ready ? ' ' : t('dialog.tooShort')}
      onChange={event => props.onChange(event.target.value)}
    />
  );
}
