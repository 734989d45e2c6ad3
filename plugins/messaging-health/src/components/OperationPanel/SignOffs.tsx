import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import {
  ConversationCandidate,
  Operation,
  REQUIRED_SIGN_OFFS,
  SignOff,
} from '@messaging-health/backstage-plugin-common';
import { messagingHealthApiRef } from '../../api/messagingHealthApiRef';
import { causeOf } from '../../hooks/causeOf';
import { useAct } from '../../hooks/useAct';
import { useWords } from '../../hooks/useWords';
import { personName } from '../Person';
import { TimeStamp } from '../TimeStamp';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', padding: 0, margin: 0 },
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
  actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
}));

interface SignOffsProps {
  operation: Operation;
  candidates: ConversationCandidate[];
  problem?: string;
  mayConfirm: boolean;
  onChanged: () => void;
}

/** The people's part of a rollback: three conversations that a person really answered. */
export function SignOffs(props: SignOffsProps) {
  const classes = useStyles();
  const t = useWords();
  const { operation, candidates, problem } = props;
  const done = operation.signOffs.length;
  return (
    <section>
      <Typography variant="subtitle1" component="h4">
        <strong>{t('signOff.title')}</strong> ·{' '}
        <span role="status">
          {t('signOff.count', {
            done: String(done),
            required: String(REQUIRED_SIGN_OFFS),
          })}
        </span>
      </Typography>
      <Typography variant="body2">{t('signOff.explain')}</Typography>
      {!props.mayConfirm && (
        <Typography variant="body2">{t('signOff.mayNot')}</Typography>
      )}
      {problem && (
        <Typography role="alert">
          {t('signOff.problem', { cause: problem })}
        </Typography>
      )}
      {!problem && candidates.length === 0 && (
        <Typography variant="body2">{t('signOff.none')}</Typography>
      )}
      <ul className={classes.list}>
        {candidates.map(candidate => (
          <Candidate
            key={candidate.conversationId}
            candidate={candidate}
            signOff={operation.signOffs.find(
              ({ conversationId }) =>
                conversationId === candidate.conversationId,
            )}
            {...props}
          />
        ))}
      </ul>
    </section>
  );
}

function Candidate(
  props: SignOffsProps & {
    candidate: ConversationCandidate;
    signOff?: SignOff;
  },
) {
  const classes = useStyles();
  const t = useWords();
  const api = useApi(messagingHealthApiRef);
  const { candidate, signOff, operation } = props;
  const { conversationId } = candidate;
  const { act, pending, error } = useAct(async () => {
    await api.call('signOff', {
      operationId: operation.id,
      body: { conversationId },
    });
    props.onChanged();
  });
  return (
    <li className={classes.item}>
      <Typography variant="body2">
        <strong>
          {t('signOff.conversation', {
            id: String(conversationId),
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
          <Button
            size="small"
            variant="contained"
            color="primary"
            disabled={!props.mayConfirm || pending}
            aria-label={t('signOff.buttonLabel', {
              id: String(conversationId),
            })}
            onClick={() => act()}
          >
            {t('signOff.button')}
          </Button>
        )}
      </div>
      {error && (
        <Typography role="alert" color="error" variant="body2">
          {t('signOff.refused', { cause: causeOf(error) })}
        </Typography>
      )}
    </li>
  );
}
