import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import {
  TIMELINE_KINDS,
  TimelineEntry,
  timelineKindSchema,
} from '@messaging-health/backstage-plugin-common';
import { useLocation } from 'react-router-dom';
import { useUrlFilters } from '../../hooks/useUrlFilters';
import { useWords } from '../../hooks/useWords';
import { EntryItem } from './EntryItem';
import { NewEntries } from './NewEntries';
import { NoteButton } from './NoteButton';
import { Panel } from './Panel';
import { PanelProps } from './PanelProps';
import { RecordProof } from './RecordProof';
import { entryAnchor, useAnchor } from './useAnchor';

/** From so many entries on, one needs a shortcut to the newest. */
const LONG = 8;

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
export function Timeline(props: PanelProps) {
  const classes = useStyles();
  const t = useWords();
  const { filters, change } = useUrlFilters(['kind']);
  const anchor = useAnchor();
  const { incident, rights, onChanged } = props;
  const { timeline, number, status } = incident;
  const chosen = timelineKindSchema.safeParse(filters.kind).data;
  // What a link names is shown, whatever the filter.
  const shown = timeline.filter(
    ({ kind, sequence }) =>
      !chosen || kind === chosen || entryAnchor(sequence) === anchor,
  );
  const isOpen = status !== 'closed' && status !== 'dismissed';
  return (
    <Panel
      id="timeline"
      title={t('incident.timeline')}
      actions={
        rights.confirm &&
        isOpen && <NoteButton number={number} onChanged={onChanged} />
      }
    >
      <RecordProof incident={incident} />
      <Kinds timeline={timeline} chosen={chosen} onChange={change} />
      <NewEntries timeline={timeline} />
      {shown.length === 0 && (
        <Typography>{t('incident.timelineEmpty')}</Typography>
      )}
      {shown.length >= LONG && <ToNewest timeline={shown} />}
      <ol className={classes.list}>
        {shown.map(entry => (
          <EntryItem key={entry.sequence} entry={entry} />
        ))}
      </ol>
    </Panel>
  );
}

/** The filter by kind, for as long as there is something to choose. */
function Kinds(props: {
  timeline: TimelineEntry[];
  chosen: TimelineEntry['kind'] | undefined;
  onChange: (changes: { kind?: string }) => void;
}) {
  const classes = useStyles();
  const t = useWords();
  const { timeline, chosen, onChange } = props;
  const present = TIMELINE_KINDS.filter(kind =>
    timeline.some(entry => entry.kind === kind),
  );
  return (
    <div
      className={classes.kinds}
      role="group"
      aria-label={t('record.filterKinds')}
    >
      {[undefined, ...present].map(kind => (
        <Button
          key={kind ?? 'all'}
          size="small"
          variant={kind === chosen ? 'contained' : 'outlined'}
          aria-pressed={kind === chosen}
          onClick={() => onChange({ kind })}
        >
          {kind ? t(`kind.${kind}`) : t('incident.allKinds')}
        </Button>
      ))}
    </div>
  );
}

function ToNewest(props: { timeline: TimelineEntry[] }) {
  const t = useWords();
  const { pathname, search } = useLocation();
  const newest = props.timeline[props.timeline.length - 1];
  return (
    <Typography variant="body2" paragraph>
      <Link to={`${pathname}${search}#${entryAnchor(newest.sequence)}`}>
        {t('record.toNewest', { sequence: String(newest.sequence) })}
      </Link>
    </Typography>
  );
}
