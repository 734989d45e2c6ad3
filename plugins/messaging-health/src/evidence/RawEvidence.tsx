import { makeStyles } from '@material-ui/core/styles';
import { Evidence } from '@messaging-health/backstage-plugin-common';
import { useWords } from '../hooks/useWords';

const useStyles = makeStyles(theme => ({
  json: { whiteSpace: 'pre-wrap', margin: 0, ...theme.typography.caption },
}));

/** Evidence as it was recorded; stands in for every kind that has no renderer of its own. */
export function RawEvidence(props: { evidence: Evidence }) {
  const classes = useStyles();
  const t = useWords();
  return (
    <details>
      <summary>{t('evidence.raw')}</summary>
      <pre className={classes.json}>
        {JSON.stringify(props.evidence.content, null, 2)}
      </pre>
    </details>
  );
}
