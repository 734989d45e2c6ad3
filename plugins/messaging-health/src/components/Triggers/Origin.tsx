import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { TriggerVerdict } from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';
import { CopyButton } from '../CopyButton';
import { TimeStamp } from '../TimeStamp';

const useStyles = makeStyles(theme => ({
  source: { color: theme.palette.text.secondary },
}));

/** Where the figures come from, and the query that can be asked again. */
export function Origin(props: { verdict: Omit<TriggerVerdict, 'series'> }) {
  const classes = useStyles();
  const t = useWords();
  const { source, query, evaluatedAt, sourceKind } = props.verdict;
  if (!source && !evaluatedAt) {
    return null;
  }
  return (
    <>
      {sourceKind === 'probe' && (
        <Typography variant="body2">{t('row.probe')}</Typography>
      )}
      <Typography variant="caption" component="div" className={classes.source}>
        {source && t('row.source', { source })}
        {source && evaluatedAt && ' · '}
        {evaluatedAt && (
          <>
            {t('row.evaluated')} <TimeStamp at={evaluatedAt} />
          </>
        )}
        {query && (
          <CopyButton
            text={query}
            label={t('action.copyWhat', { what: t('row.query') })}
          />
        )}
      </Typography>
    </>
  );
}
