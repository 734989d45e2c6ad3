import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useApi } from '@backstage/core-plugin-api';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { causeOf } from '../../hooks/causeOf';
import { useAct } from '../../hooks/useAct';
import { useWords } from '../../hooks/useWords';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(1) },
}));

/** Rehearses now; it only reads, so nothing is asked before. */
export function RehearseButton(props: {
  organizationId: string;
  mayOperate: boolean;
  onChanged: () => void;
}) {
  const classes = useStyles();
  const t = useWords();
  const api = useApi(messagingHealthApiRef);
  const { organizationId, mayOperate, onChanged } = props;
  const { act, pending, error } = useAct(async () => {
    await api.call('rehearse', { organizationId });
    onChanged();
  });
  return (
    <div className={classes.root}>
      <Button
        variant="outlined"
        disabled={!mayOperate || pending}
        onClick={() => act()}
      >
        {t(pending ? 'rehearsal.running' : 'rehearsal.now')}
      </Button>
      <Typography variant="caption" component="p">
        {t(mayOperate ? 'rehearsal.onlyReads' : 'rehearsal.mayNot')}
      </Typography>
      {error && (
        <Typography role="alert" color="error" variant="body2">
          {t('rehearsal.refused', { cause: causeOf(error) })}
        </Typography>
      )}
    </div>
  );
}
