import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Evidence } from '@messaging-health/backstage-plugin-common';
import { z } from 'zod';
import { useWords } from '../hooks/useWords';
import { RawEvidence } from './RawEvidence';

const contentSchema = z.object({
  text: z.string(),
  language: z.enum(['pt', 'en']).optional().catch(undefined),
  recipients: z.array(z.string()).catch([]),
});

const LANGUAGE_TAGS = { pt: 'pt-BR', en: 'en' };

const useStyles = makeStyles(theme => ({
  text: {
    whiteSpace: 'pre-wrap',
    margin: theme.spacing(0.5, 0),
    padding: theme.spacing(1),
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.action.hover,
    overflowWrap: 'anywhere',
  },
}));

/** The very text that went to the customer, and where to. */
export function SentMessage(props: { evidence: Evidence }) {
  const classes = useStyles();
  const t = useWords();
  const { evidence } = props;
  const content = contentSchema.safeParse(evidence.content).data;
  if (!content) {
    return <RawEvidence evidence={evidence} />;
  }
  return (
    <>
      {content.recipients.length > 0 && (
        <Typography variant="body2">
          {t('evidence.sentTo', { recipients: content.recipients.join(', ') })}
        </Typography>
      )}
      <Typography
        variant="body2"
        component="blockquote"
        lang={content.language && LANGUAGE_TAGS[content.language]}
        className={classes.text}
      >
        {content.text}
      </Typography>
      <RawEvidence evidence={evidence} />
    </>
  );
}
