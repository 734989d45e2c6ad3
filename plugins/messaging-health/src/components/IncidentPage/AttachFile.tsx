import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useApi } from '@backstage/core-plugin-api';
import {
  ATTACHMENT_TYPES,
  LARGEST_ATTACHMENT,
} from '@messaging-health/backstage-plugin-common';
import { DragEvent, useId, useState } from 'react';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { readAttachment } from '../../files';
import { causeOf } from '../../hooks/causeOf';
import { useAct } from '../../hooks/useAct';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';

const useStyles = makeStyles(theme => ({
  root: {
    border: `2px dashed ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    padding: theme.spacing(1),
    marginTop: theme.spacing(1),
    minWidth: 0,
  },
  over: { borderColor: theme.palette.primary.main },
  input: { maxWidth: '100%', ...theme.typography.body2 },
}));

/** Takes a file that is chosen or dropped; says before what it takes, and what it does to it. */
export function AttachFile(props: { number: string; onChanged: () => void }) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const id = useId();
  const [isOver, setOver] = useState(false);
  const { attach, pending, name, problem } = useAttaching(props);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    attach(event.dataTransfer.files);
  };
  return (
    <div
      className={`${classes.root} ${isOver ? classes.over : ''}`}
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Typography variant="body2" component="label" htmlFor={id}>
        {t('attachment.choose')}
      </Typography>
      <div>
        <input
          id={id}
          type="file"
          className={classes.input}
          accept={ATTACHMENT_TYPES.join()}
          aria-describedby={`${id}-limits`}
          disabled={pending}
          onChange={event => {
            attach(event.target.files);
            // The same file can be chosen again after it was refused.
            event.target.value = '';
          }}
        />
      </div>
      <Typography
        id={`${id}-limits`}
        variant="caption"
        color="textSecondary"
        component="div"
      >
        {t('attachment.limits', {
          size: format.kilobytes(LARGEST_ATTACHMENT),
        })}
      </Typography>
      <Progress pending={pending} name={name} problem={problem} />
    </div>
  );
}

/** How the sending goes, and how it went. */
function Progress(props: {
  pending: boolean;
  /** Of the file that was sent last. */
  name?: string;
  problem?: string;
}) {
  const t = useWords();
  const { pending, name, problem } = props;
  return (
    <>
      {pending && <LinearProgress aria-label={t('attachment.sending')} />}
      <Typography role="status" variant="body2">
        {pending && t('attachment.sending')}
        {!pending && name && t('attachment.sent', { name })}
      </Typography>
      {problem && (
        <Typography role="alert" color="error" variant="body2">
          {problem}
        </Typography>
      )}
    </>
  );
}

/** Reads a file, refuses here what the backend would refuse, and sends the rest. */
function useAttaching(props: { number: string; onChanged: () => void }) {
  const t = useWords();
  const api = useApi(messagingHealthApiRef);
  const { number, onChanged } = props;
  const [name, setName] = useState<string>();
  const { act, pending, error } = useAct(async (file: File) => {
    setName(undefined);
    const read = await readAttachment(file);
    if ('problem' in read) {
      throw new Error(t(`attachment.${read.problem}`, { name: file.name }));
    }
    await api.call('attachFile', { number, body: read });
    setName(file.name);
    onChanged();
  });
  return {
    attach: (files: FileList | null) => {
      if (files?.[0]) {
        act(files[0]);
      }
    },
    pending,
    name,
    problem: error && t('attachment.failed', { cause: causeOf(error) }),
  };
}
