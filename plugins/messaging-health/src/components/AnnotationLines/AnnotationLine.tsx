import { makeStyles } from '@material-ui/core/styles';
import { useWords } from '../../hooks/useWords';
import { CopyButton } from '../CopyButton';

const useStyles = makeStyles(theme => ({
  line: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    maxWidth: '100%',
    padding: theme.spacing(0.5, 1),
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.action.hover,
    fontFamily: 'monospace',
    overflowWrap: 'anywhere',
  },
}));

const EXAMPLES: Record<string, string> = {
  'messaging-health.io/organization-id':
    "'00000000-0000-4000-8000-000000000000'",
  'messaging-health.io/chatwoot-account-id': "'1'",
  'messaging-health.io/chatwoot-inbox-ids': "'11,12'",
  'messaging-health.io/webhook-url': 'https://crm.example.com/webhook',
};

/** One YAML line to paste into an entity. */
export function AnnotationLine(props: { annotation: string }) {
  const classes = useStyles();
  const t = useWords();
  const line = `${props.annotation}: ${
    EXAMPLES[props.annotation] ?? 'workflow-id'
  }`;
  return (
    <span className={classes.line}>
      <code>{line}</code>
      <CopyButton
        text={line}
        label={t('action.copyWhat', { what: t('setup.line') })}
      />
    </span>
  );
}
