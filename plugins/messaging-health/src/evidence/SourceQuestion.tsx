import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { SourceQuestion as Asked } from '@messaging-health/backstage-plugin-common';
import { useStatement } from '../hooks/useStatement';
import { useWords } from '../hooks/useWords';

const useStyles = makeStyles(theme => ({
  sent: {
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    margin: 0,
    ...theme.typography.caption,
    fontFamily: 'monospace',
  },
}));

/** What a source was asked: in the reader's language, and as it was sent; and what its answer can't hold. */
export function SourceQuestion(props: { asked: Asked }) {
  const classes = useStyles();
  const t = useWords();
  const say = useStatement();
  const { query, question, limitation } = props.asked;
  return (
    <>
      {question && (
        <Typography variant="body2">
          {t('evidence.asked', { question: say(question) })}
        </Typography>
      )}
      {limitation && (
        <Typography variant="body2">
          {typeof limitation === 'string' ? limitation : say(limitation)}
        </Typography>
      )}
      {query && (
        <details open={!question}>
          <summary>{t('evidence.sent')}</summary>
          <pre className={classes.sent}>
            <code translate="no">{query}</code>
          </pre>
        </details>
      )}
    </>
  );
}
