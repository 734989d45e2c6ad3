import IconButton from '@material-ui/core/IconButton';
import Tooltip from '@material-ui/core/Tooltip';
import CheckIcon from '@material-ui/icons/Check';
import CopyIcon from '@material-ui/icons/FileCopyOutlined';
import { useEffect, useState } from 'react';
import { useWords } from '../../hooks/useWords';

const SHOWN_MS = 2000;

/** Copies a text, and says that it did. */
export function CopyButton(props: { text: string; label: string }) {
  const t = useWords();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) {
      return undefined;
    }
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    await navigator.clipboard.writeText(props.text);
    setCopied(true);
  };
  return (
    <>
      <Tooltip title={copied ? t('action.copied') : props.label}>
        <IconButton size="small" aria-label={props.label} onClick={copy}>
          {copied ? (
            <CheckIcon fontSize="inherit" />
          ) : (
            <CopyIcon fontSize="inherit" />
          )}
        </IconButton>
      </Tooltip>
      <span role="status">
        {copied && <Announce text={t('action.copied')} />}
      </span>
    </>
  );
}

/** For ears only: the icon has already told the eyes. */
function Announce(props: { text: string }) {
  return (
    <span style={{ position: 'absolute', clip: 'rect(0 0 0 0)' }}>
      {props.text}
    </span>
  );
}
