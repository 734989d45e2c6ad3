import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Incident } from '@messaging-health/backstage-plugin-common';
import { ReactNode } from 'react';
import { useNow } from '../../hooks/Clock';
import { useFormat } from '../../hooks/useFormat';
import { LiveData } from '../../hooks/useLiveData';
import { useWords } from '../../hooks/useWords';
import { CopyButton } from '../CopyButton';
import { Freshness } from '../Freshness';
import { StatusLine } from './StatusLine';
import { CustomerMessage } from './CustomerMessage';
import { EvidenceList } from './EvidenceList';
import { Facts, Times } from './Facts';
import { Hypotheses } from './Hypotheses';
import { incidentHeadline } from './incidentHeadline';
import { NoteButton } from './NoteButton';
import { Timeline } from './Timeline';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(3),
  },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
    gap: theme.spacing(4),
    alignItems: 'start',
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  side: { display: 'grid', gap: theme.spacing(3), minWidth: 0 },
}));

/** One incident: its sentence, its timeline on the left, its facts on the right. */
export function IncidentScreen(props: {
  incident: Incident;
  live: LiveData<Incident>;
}) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const now = useNow();
  const { incident, live } = props;
  return (
    <div className={classes.root}>
      <StatusLine
        status={incident.status}
        headline={incidentHeadline(incident, t, format, now)}
      >
        <Typography variant="body2" component="div">
          {incident.number}
          <CopyButton
            text={incident.number}
            label={t('action.copyWhat', { what: incident.number })}
          />
        </Typography>
        <Freshness live={live} />
      </StatusLine>
      <div className={classes.columns}>
        <Timeline timeline={incident.timeline} />
        <div className={classes.side}>
          <Side title={t('incident.facts')}>
            <Facts incident={incident} />
          </Side>
          <Side title={t('incident.times')}>
            <Times incident={incident} />
          </Side>
          <div>
            <NoteButton number={incident.number} onChanged={live.refresh} />
          </div>
          <Hypotheses hypotheses={incident.hypotheses} />
          <CustomerMessage incident={incident} />
          <EvidenceList evidence={incident.evidence} />
        </div>
      </div>
    </div>
  );
}

function Side(props: { title: string; children: ReactNode }) {
  return (
    <section>
      <Typography variant="h6" component="h3">
        {props.title}
      </Typography>
      {props.children}
    </section>
  );
}
