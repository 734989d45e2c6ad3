import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import {
  ConversationCandidate,
  SignOff,
} from '@messaging-health/backstage-plugin-common';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { causeOf } from '../../hooks/causeOf';
import { useAct } from '../../hooks/useAct';
import { useWords } from '../../hooks/useWords';
import { personName } from '../Person';
import { TimeStamp } from '../TimeStamp';

const useStyles = makeStyles(theme => ({
  item: {
    borderTop: `1px solid ${theme.palette.divider}`,
    padding: theme.spacing(1, 0),
    overflowWrap: 'anywhere',
  },
  excerpt: {
    borderLeft: `3px solid ${theme.palette.divider}`,
    margin: theme.spacing(0.5, 0),
    paddingLeft: theme.spacing(1),
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
  },
}));

interface CandidateItemProps {
  operationId: string;
  candidate: ConversationCandidate;
  signOff?: SignOff;
  mayConfirm: boolean;
  onChanged: () => void;
}

/** One conversation that may be signed off, masked, with the way to the real one. */
export function CandidateItem(props: CandidateItemProps) {
  const classes = useStyles();
  const t = useWords();
  const { candidate, signOff } = props;
  return (
    <li className={classes.item}>
      <Typography variant="body2">
        <strong>
          {t('signOff.conversation', {
            id: String(candidate.conversationId),
            channel: candidate.channel,
          })}
        </strong>{' '}
        · {t('signOff.incoming')} <TimeStamp at={candidate.incomingAt} /> ·{' '}
        {t('signOff.reply')} <TimeStamp at={candidate.humanReplyAt} />
      </Typography>
      <Typography
        variant="body2"
        component="blockquote"
        className={classes.excerpt}
      >
        {candidate.excerpt}
      </Typography>
      <div className={classes.actions}>
        <Link to={candidate.url}>{t('signOff.open')}</Link>
        {signOff ? (
          <Typography variant="body2">
            ✔ {t('signOff.done', { by: personName(signOff.by) })}{' '}
            <TimeStamp at={signOff.at} />
          </Typography>
        ) : (
          <SignOffButton {...props} />
        )}
      </div>
    </li>
  );
}

function SignOffButton(props: CandidateItemProps) {
  const t = useWords();
  const api = useApi(messagingHealthApiRef);
  const { operationId, mayConfirm, onChanged } = props;
  const { conversationId } = props.candidate;
  const { act, pending, error } = useAct(async () => {
    await api.call('signOff', { operationId, body: { conversationId } });
    onChanged();
  });
  return (
    <>
      <Button
        size="small"
        variant="contained"
        color="primary"
        disabled={!mayConfirm || pending}
        aria-label={t('signOff.buttonLabel', { id: String(conversationId) })}
        onClick={() => act()}
      >
        {t('signOff.button')}
      </Button>
      {error && (
        <Typography role="alert" color="error" variant="body2">
          {t('signOff.refused', { cause: causeOf(error) })}
        </Typography>
      )}
    </>
  );
}
