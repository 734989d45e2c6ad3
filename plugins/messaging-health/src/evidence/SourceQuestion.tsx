import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { statementSchema } from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';
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

/** What stands in collected evidence of the question behind it. Records of before have plain texts only. */
export const sourceQuestionFields = {
  query: z.string().optional().catch(undefined),
  question: statementSchema.optional().catch(undefined),
  limitation: z
    .union([statementSchema, z.string()])
    .optional()
    .catch(undefined),
};
const sourceQuestionSchema = z.object(sourceQuestionFields);

/** What a source was asked: in the reader's language, and as it was sent; and what its answer can't hold. */
export function SourceQuestion(props: {
  asked: z.infer<typeof sourceQuestionSchema>;
}) {
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
