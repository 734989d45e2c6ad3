import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { TimelineEntry } from '@messaging-health/backstage-plugin-common';
import { useStatement } from '../../hooks/useStatement';
import { useWords } from '../../hooks/useWords';
import { CopyButton } from '../CopyButton';
import { ActorName } from '../Person';
import { TimeStamp } from '../TimeStamp';

const useStyles = makeStyles(theme => ({
  root: {
    borderLeft: `3px solid ${theme.palette.divider}`,
    padding: theme.spacing(0.5, 0, 1.5, 2),
    overflowWrap: 'anywhere',
    scrollMarginTop: theme.spacing(8),
    '&:target': { borderColor: theme.palette.primary.main },
  },
  details: { whiteSpace: 'pre-wrap', margin: 0, ...theme.typography.caption },
}));

/** The part of an address that names one entry. */
export function entryAnchor(sequence: number) {
  return `entry-${sequence}`;
}

/** One entry of the timeline. */
export function EntryItem(props: { entry: TimelineEntry }) {
  const classes = useStyles();
  const t = useWords();
  const statement = useStatement();
  const { entry } = props;
  const sequence = String(entry.sequence);
  const anchor = entryAnchor(entry.sequence);
  const { origin, pathname, search } = window.location;
  const hasDetails = Object.keys(entry.details).length > 0;
  return (
    <li id={anchor} className={classes.root}>
      <Typography variant="caption" component="div" color="textSecondary">
        #{sequence} · {t(`kind.${entry.kind}`)} ·{' '}
        <TimeStamp at={entry.at} show="utc" /> ·{' '}
        <ActorName actor={entry.actor} />
        <CopyButton
          text={`${origin}${pathname}${search}#${anchor}`}
          label={t('incident.copyEntry', { sequence })}
        />
      </Typography>
      <Typography>{statement(entry.statement)}</Typography>
      {hasDetails && (
        <details>
          <summary aria-label={t('incident.entryDetails', { sequence })}>
            {t('action.more')}
          </summary>
          <pre className={classes.details}>
            {JSON.stringify(entry.details, null, 2)}
          </pre>
        </details>
      )}
    </li>
  );
}
