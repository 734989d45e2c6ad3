import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import Typography from '@material-ui/core/Typography';
import {
  Incident,
  RcaVersion,
} from '@messaging-health/backstage-plugin-common';
import { useId, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { useNarrow } from '../../hooks/useNarrow';
import { useWords } from '../../hooks/useWords';
import { CopyButton } from '../CopyButton';
import { ActorName } from '../Person';
import { TimeStamp } from '../TimeStamp';
import { Comparison } from './Comparison';
import { RcaStageWord } from './RcaStageWord';
import { RcaText } from './RcaText';

interface RcaReaderProps {
  incident: Incident;
  version: RcaVersion;
  versions: RcaVersion[];
  onClose: () => void;
}

/** One version to be read, and what it says otherwise than the one before. */
export function RcaReader(props: RcaReaderProps) {
  const t = useWords();
  const titleId = useId();
  const narrow = useNarrow();
  const [comparing, setComparing] = useState(false);
  const { incident, version, versions, onClose } = props;
  const { text, stage, author, at } = version;
  const before = versions.find(one => one.version === version.version - 1);
  return (
    <Dialog
      open
      fullWidth
      fullScreen={narrow}
      maxWidth="md"
      onClose={onClose}
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId}>
        {t('rca.readTitle', {
          number: incident.number,
          version: String(version.version),
        })}
      </DialogTitle>
      <DialogContent>
        <Typography variant="body2" component="div" color="textSecondary">
          <RcaStageWord stage={stage} /> · <ActorName actor={author} /> ·{' '}
          <TimeStamp at={at} show="utc" />
          {text !== undefined && (
            <CopyButton
              text={text}
              label={t('action.copyWhat', { what: t('rca.markdown') })}
            />
          )}
        </Typography>
        <Body {...props} before={comparing ? before?.text : undefined} />
      </DialogContent>
      <DialogActions>
        {before?.text !== undefined && text !== undefined && (
          <Button
            aria-pressed={comparing}
            onClick={() => setComparing(!comparing)}
          >
            {comparing
              ? t('rca.readAgain')
              : t('rca.compare', { version: String(before.version) })}
          </Button>
        )}
        <Button onClick={onClose} color="primary">
          {t('action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** The text as it is read, or what it says otherwise than another. */
function Body(props: RcaReaderProps & { before?: string }) {
  const t = useWords();
  const follow = useFollow();
  const { text, language } = props.version;
  if (text === undefined) {
    return <Typography>{t('rca.erased')}</Typography>;
  }
  return props.before === undefined ? (
    <RcaText
      text={text}
      language={language}
      record={props.incident}
      onFollow={follow}
    />
  ) : (
    <Comparison before={props.before} after={text} />
  );
}

/** Leaves the dialog for what was cited; the way back leads into it again. */
function useFollow() {
  const navigate = useNavigate();
  const { search } = useLocation();
  return (hash: string) => {
    const parameters = new URLSearchParams(search);
    parameters.delete('rca');
    navigate({ search: parameters.toString(), hash });
  };
}
