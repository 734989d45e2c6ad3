import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  Incident,
  LONGEST_RCA,
  RcaVersion,
} from '@messaging-health/backstage-plugin-common';
import { useId, useState } from 'react';
import { useLanguage } from '../../hooks/useLanguage';
import { useNarrow } from '../../hooks/useNarrow';
import { useUnsaved } from '../../hooks/useUnsaved';
import { useWords } from '../../hooks/useWords';
import { FromTimeline } from './FromTimeline';
import { LeaveWarning } from './LeaveWarning';
import { Refused } from './Refused';
import { StageFields } from './StageFields';
import { TextAndPreview } from './TextAndPreview';
import { beginRca, RcaForm } from './rcaForm';
import { useWriteRca, Writing } from './useWriteRca';

/** The backend takes no shorter analysis. */
const SHORTEST_RCA = 10;

const useStyles = makeStyles(theme => ({
  content: { display: 'grid', gap: theme.spacing(2) },
}));

interface RcaEditorProps {
  incident: Incident;
  /** What is written on; undefined for the first version. */
  newest?: RcaVersion;
  onWritten: () => void;
  onClose: () => void;
}

/** Writes the next version. What a person has typed is lost neither by a wrong click nor by somebody else's version. */
export function RcaEditor(props: RcaEditorProps) {
  const classes = useStyles();
  const t = useWords();
  const titleId = useId();
  const narrow = useNarrow();
  const reader = useLanguage();
  const { incident, onWritten, onClose } = props;
  const [begun] = useState(() => beginRca(incident, props.newest, reader));
  const [form, setForm] = useState(begun);
  const [leaving, setLeaving] = useState(false);
  const change = (changes: Partial<RcaForm>) =>
    setForm(before => ({ ...before, ...changes }));
  const unsaved = form.text !== begun.text;
  useUnsaved(unsaved);
  const writing = useWriteRca(incident.number, form, () => {
    onWritten();
    onClose();
  });
  const leave = () => (unsaved ? setLeaving(true) : onClose());
  return (
    <Dialog
      open
      fullWidth
      fullScreen={narrow}
      maxWidth="lg"
      onClose={leave}
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId}>
        {t('rca.editTitle', { number: incident.number })}
      </DialogTitle>
      <DialogContent className={classes.content}>
        <StageFields incident={incident} form={form} change={change} />
        <FromTimeline number={incident.number} form={form} change={change} />
        <TextAndPreview incident={incident} form={form} change={change} />
        <Refused
          writing={writing}
          form={form}
          onRebase={basedOn => change({ basedOn })}
        />
        {leaving && (
          <LeaveWarning onLeave={onClose} onStay={() => setLeaving(false)} />
        )}
      </DialogContent>
      <Actions
        length={form.text.trim().length}
        stage={form.stage}
        writing={writing}
        onLeave={leave}
      />
    </Dialog>
  );
}

/** What is still wrong with it, and the last click. */
function Actions(props: {
  length: number;
  stage: RcaForm['stage'];
  writing: Writing;
  onLeave: () => void;
}) {
  const t = useWords();
  const { length, stage, writing, onLeave } = props;
  const ready = length >= SHORTEST_RCA && length <= LONGEST_RCA;
  return (
    <DialogActions>
      <Typography variant="caption" role="status">
        {!ready && t(length > LONGEST_RCA ? 'rca.tooLong' : 'rca.tooShort')}
      </Typography>
      <Button onClick={onLeave} disabled={writing.pending}>
        {t('action.cancel')}
      </Button>
      <Button
        variant="contained"
        color="primary"
        disabled={!ready || writing.pending}
        onClick={() => writing.write()}
      >
        {t(`rca.save.${stage}`)}
      </Button>
    </DialogActions>
  );
}
