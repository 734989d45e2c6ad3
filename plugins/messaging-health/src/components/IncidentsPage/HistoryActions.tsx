import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import DownloadIcon from '@material-ui/icons/GetApp';
import { useApi } from '@backstage/core-plugin-api';
import { IncidentFilterQuery } from '@messaging-health/backstage-plugin-common';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { saveFile } from '../../files';
import { causeOf } from '../../hooks/causeOf';
import { useClock } from '../../hooks/Clock';
import { useAct } from '../../hooks/useAct';
import { useWords } from '../../hooks/useWords';
import { CopyButton } from '../CopyButton';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
}));

/** The same question as a file, and as a link. */
export function HistoryActions(props: {
  queryAt: (now: number) => IncidentFilterQuery;
}) {
  const classes = useStyles();
  const t = useWords();
  const clock = useClock();
  const api = useApi(messagingHealthApiRef);
  const { act, pending, error } = useAct(async () =>
    saveFile(await api.call('exportIncidents', props.queryAt(clock()))),
  );
  return (
    <div className={classes.root}>
      <Button
        size="small"
        variant="outlined"
        startIcon={<DownloadIcon />}
        disabled={pending}
        onClick={() => act()}
      >
        {t(pending ? 'history.exporting' : 'history.export')}
      </Button>
      <CopyButton text={window.location.href} label={t('history.copyLink')} />
      {error && (
        <Typography role="alert" color="error">
          {t('dossier.failed', { cause: causeOf(error) })}
        </Typography>
      )}
    </div>
  );
}
