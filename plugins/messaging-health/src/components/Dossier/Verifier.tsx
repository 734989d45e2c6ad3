import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useApi } from '@backstage/core-plugin-api';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { saveFile } from '../../files';
import { causeOf } from '../../hooks/causeOf';
import { useAct } from '../../hooks/useAct';
import { useWords } from '../../hooks/useWords';
import { CopyButton } from '../CopyButton';

const useStyles = makeStyles(theme => ({
  command: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    padding: theme.spacing(0.5, 1),
    margin: theme.spacing(1, 0),
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.action.hover,
    overflowWrap: 'anywhere',
  },
}));

/** The script that checks a JSON dossier without this portal, and how it is run. */
export function Verifier(props: { number: string }) {
  const classes = useStyles();
  const t = useWords();
  const api = useApi(messagingHealthApiRef);
  const { act, pending, error } = useAct(async () =>
    saveFile(await api.call('downloadVerifier', {})),
  );
  const command = `node verify-record.mjs ${props.number}-dossier.json`;
  return (
    <details>
      <summary>{t('dossier.verify')}</summary>
      <Typography variant="body2">{t('dossier.verifyText')}</Typography>
      <div className={classes.command}>
        <code>{command}</code>
        <CopyButton
          text={command}
          label={t('action.copyWhat', { what: t('dossier.command') })}
        />
      </div>
      <Button
        size="small"
        variant="outlined"
        disabled={pending}
        onClick={() => act()}
      >
        {t('dossier.verifier')}
      </Button>
      {error && (
        <Typography role="alert" color="error">
          {t('dossier.failed', { cause: causeOf(error) })}
        </Typography>
      )}
    </details>
  );
}
