import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  TIMELINE_KINDS,
  TimelineEntry,
  timelineKindSchema,
} from '@messaging-health/backstage-plugin-common';
import { useEffect } from 'react';
import { useUrlFilters } from '../../hooks/useUrlFilters';
import { useWords } from '../../hooks/useWords';
import { ChainBadge } from './ChainBadge';
import { EntryItem } from './EntryItem';

const useStyles = makeStyles(theme => ({
  kinds: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5),
    margin: theme.spacing(1, 0),
  },
  list: { listStyle: 'none', padding: 0, margin: 0 },
}));

/** What happened, in order; only ever appended to. */
export function Timeline(props: { timeline: TimelineEntry[] }) {
  const classes = useStyles();
  const t = useWords();
  const { filters, change } = useUrlFilters(['kind']);
  const { timeline } = props;
  const chosen = timelineKindSchema.safeParse(filters.kind).data;
  const present = TIMELINE_KINDS.filter(kind =>
    timeline.some(entry => entry.kind === kind),
  );
  const shown = chosen
    ? timeline.filter(entry => entry.kind === chosen)
    : timeline;
  useEffect(() => {
    // The browser looked for the entry before it was drawn.
    const { hash } = window.location;
    if (hash) {
      document.getElementById(hash.slice(1))?.scrollIntoView?.();
    }
  }, []);
  return (
    <section>
      <Typography variant="h6" component="h3">
        {t('incident.timeline')}
      </Typography>
      <ChainBadge timeline={timeline} />
      <div className={classes.kinds} role="group">
        {[undefined, ...present].map(kind => (
          <Button
            key={kind ?? 'all'}
            size="small"
            variant={kind === chosen ? 'contained' : 'outlined'}
            aria-pressed={kind === chosen}
            onClick={() => change({ kind })}
          >
            {kind ? t(`kind.${kind}`) : t('incident.allKinds')}
          </Button>
        ))}
      </div>
      {shown.length === 0 && (
        <Typography>{t('incident.timelineEmpty')}</Typography>
      )}
      <ol className={classes.list}>
        {shown.map(entry => (
          <EntryItem key={entry.sequence} entry={entry} />
        ))}
      </ol>
    </section>
  );
}
