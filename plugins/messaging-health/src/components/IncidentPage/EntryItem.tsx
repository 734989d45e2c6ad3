import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import DeleteIcon from '@material-ui/icons/DeleteForeverOutlined';
import { TimelineEntry } from '@messaging-health/backstage-plugin-common';
import { useStatement } from '../../hooks/useStatement';
import { useWords } from '../../hooks/useWords';
import { CopyButton } from '../CopyButton';
import { ActorName } from '../Person';
import { TimeStamp } from '../TimeStamp';
import { EntryFigures } from './EntryFigures';
import { entryAnchor, useAnchor } from './useAnchor';

const useStyles = makeStyles(theme => ({
  root: {
    borderLeft: `3px solid ${theme.palette.divider}`,
    padding: theme.spacing(0.5, 1, 1.5, 2),
    overflowWrap: 'anywhere',
    scrollMarginTop: theme.spacing(8),
  },
  named: {
    borderColor: theme.palette.primary.main,
    backgroundColor: theme.palette.action.selected,
  },
  erased: { fontStyle: 'italic', color: theme.palette.text.secondary },
}));

/** One entry of the timeline; the one that the address names stands out. */
export function EntryItem(props: { entry: TimelineEntry }) {
  const classes = useStyles();
  const t = useWords();
  const statement = useStatement();
  const { entry } = props;
  const sequence = String(entry.sequence);
  const anchor = entryAnchor(entry.sequence);
  const isNamed = useAnchor() === anchor;
  const { origin, pathname, search } = window.location;
  const hasDetails = Object.keys(entry.details).length > 0;
  return (
    <li
      id={anchor}
      tabIndex={-1}
      aria-current={isNamed || undefined}
      className={`${classes.root} ${isNamed ? classes.named : ''}`}
    >
      <Typography variant="caption" component="div" color="textSecondary">
        #{sequence} · {t(`kind.${entry.kind}`)} ·{' '}
        <TimeStamp at={entry.at} show="utc" /> ·{' '}
        <ActorName actor={entry.actor} />
        <CopyButton
          text={`${origin}${pathname}${search}#${anchor}`}
          label={t('incident.copyEntry', { sequence })}
        />
      </Typography>
      {entry.erased ? (
        <Typography className={classes.erased}>
          <DeleteIcon fontSize="inherit" aria-hidden /> {t('record.erased')}
        </Typography>
      ) : (
        <Typography>{statement(entry.statement)}</Typography>
      )}
      {hasDetails && !entry.erased && (
        <details>
          <summary aria-label={t('incident.entryDetails', { sequence })}>
            {t('action.more')}
          </summary>
          <EntryFigures details={entry.details} />
        </details>
      )}
    </li>
  );
}
