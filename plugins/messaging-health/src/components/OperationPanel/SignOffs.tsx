import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  ConversationCandidate,
  Operation,
  REQUIRED_SIGN_OFFS,
} from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';
import { CandidateItem } from './CandidateItem';

const useStyles = makeStyles({
  list: { listStyle: 'none', padding: 0, margin: 0 },
});

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
          <CandidateItem
            key={candidate.conversationId}
            operationId={operation.id}
            candidate={candidate}
            signOff={operation.signOffs.find(
              ({ conversationId }) =>
                conversationId === candidate.conversationId,
            )}
            mayConfirm={props.mayConfirm}
            onChanged={props.onChanged}
          />
        ))}
      </ul>
    </section>
  );
}
