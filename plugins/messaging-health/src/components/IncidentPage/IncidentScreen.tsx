import { makeStyles, Theme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import { Incident } from '@messaging-health/backstage-plugin-common';
import { useNow } from '../../hooks/Clock';
import { useFormat } from '../../hooks/useFormat';
import { LiveData } from '../../hooks/useLiveData';
import { useRecordRights } from '../../hooks/useRecordRights';
import { useWords } from '../../hooks/useWords';
import { CopyButton } from '../CopyButton';
import { Freshness } from '../Freshness';
import { Attachments } from './Attachments';
import { EvidenceList } from './EvidenceList';
import { incidentHeadline } from './incidentHeadline';
import { NextAction } from './NextAction';
import { RecordSide } from './RecordSide';
import { SeverityLine } from './SeverityLine';
import { StatusLine } from './StatusLine';
import { Timeline } from './Timeline';
import { useGoToAnchor } from './useAnchor';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(3),
  },
  main: { display: 'grid', gap: theme.spacing(3), minWidth: 0 },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    gap: theme.spacing(4),
    alignItems: 'start',
    [theme.breakpoints.down('sm')]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
    },
  },
}));

/** One incident: its sentence and the next step, its timeline on the left, all else on the right. */
export function IncidentScreen(props: {
  incident: Incident;
  live: LiveData<Incident>;
}) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const now = useNow();
  const rights = useRecordRights();
  useGoToAnchor();
  const { incident, live } = props;
  const isOneColumn = useMediaQuery((theme: Theme) =>
    theme.breakpoints.down('sm'),
  );
  const panel = { incident, rights, onChanged: live.refresh };
  const main = (
    <div key="main" className={classes.main}>
      <Timeline {...panel} />
      <EvidenceList evidence={incident.evidence} />
      <Attachments {...panel} />
    </div>
  );
  // In one column first what is owed and what can be done, also for the keyboard; the long list follows.
  const side = <RecordSide key="side" {...panel} live={live} />;
  return (
    <div className={classes.root}>
      <StatusLine
        status={incident.status}
        headline={incidentHeadline(incident, t, format, now)}
      >
        <NextAction {...panel} />
        <Typography variant="body2" component="div">
          {incident.number}
          <CopyButton
            text={incident.number}
            label={t('action.copyWhat', { what: incident.number })}
          />
          {' · '}
          <SeverityLine {...panel} />
        </Typography>
        <Freshness live={live} />
      </StatusLine>
      <div className={classes.columns}>
        {isOneColumn ? [side, main] : [main, side]}
      </div>
    </div>
  );
}
