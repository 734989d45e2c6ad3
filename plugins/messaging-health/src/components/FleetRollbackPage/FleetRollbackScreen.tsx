import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { FleetRollback } from '@messaging-health/backstage-plugin-common';
import { LiveData } from '../../hooks/useLiveData';
import { useLinks } from '../../hooks/useLinks';
import { useStatement } from '../../hooks/useStatement';
import { useWords } from '../../hooks/useWords';
import { CopyButton } from '../CopyButton';
import { Freshness } from '../Freshness';
import { ActorName } from '../Person';
import { TimeStamp } from '../TimeStamp';
import { VerdictLine } from '../Verdict';
import { Decisions } from './Decisions';
import { FleetActions } from './FleetActions';
import { HEALTH_OF_FLEET_STATUS } from './FleetRollbackWord';
import { servedOf } from './servedOf';
import { Wave } from './Wave';
import { WhatToDo } from './WhatToDo';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
    overflowWrap: 'anywhere',
  },
}));

/** One fleet rollback: how far it is, what it waits for, and each organization by its wave. */
export function FleetRollbackScreen(props: {
  fleetRollback: FleetRollback;
  live: LiveData<FleetRollback>;
}) {
  const classes = useStyles();
  const t = useWords();
  const links = useLinks();
  const { fleetRollback, live } = props;
  const { status, members, wave } = fleetRollback;
  const waves = [...new Set(members.map(member => member.wave))].sort(
    (one, other) => one - other,
  );
  return (
    <div className={classes.root}>
      <Link to={links.fleet()}>{t('fleetRollback.back')}</Link>
      <VerdictLine
        health={HEALTH_OF_FLEET_STATUS[status]}
        word={t(`fleetRollback.status.${status}`)}
        headline={t(`fleetRollback.verdict.${status}`, {
          served: String(servedOf(members)),
          all: String(members.length),
        })}
      >
        <Stop stop={fleetRollback.stop} />
        <WhatToDo fleetRollback={fleetRollback} />
        <About fleetRollback={fleetRollback} />
        <FleetActions fleetRollback={fleetRollback} onChanged={live.refresh} />
        <Freshness live={live} />
      </VerdictLine>
      <Decisions decisions={fleetRollback.decisions ?? []} />
      {waves.map(number => (
        <Wave
          key={number}
          number={number}
          isCurrent={status === 'running' && number === wave}
          members={members.filter(member => member.wave === number)}
        />
      ))}
    </div>
  );
}

/** Why it stands still; read aloud when it comes to that. */
function Stop(props: Pick<FleetRollback, 'stop'>) {
  const t = useWords();
  const statement = useStatement();
  const { stop } = props;
  return (
    <>
      <div role="status">
        {stop && <Typography>{statement(stop.statement)}</Typography>}
      </div>
      {stop && (
        <Typography variant="body2" color="textSecondary" component="div">
          {t('fleetRollback.stopped')} <TimeStamp at={stop.at} />
        </Typography>
      )}
    </>
  );
}

function About(props: { fleetRollback: FleetRollback }) {
  const t = useWords();
  const { id, reason, requestedBy, requestedAt, finishedAt, waveSize } =
    props.fleetRollback;
  return (
    <>
      <Typography variant="body2">
        {t('operation.reason', { reason })}
      </Typography>
      <Typography variant="body2" color="textSecondary" component="div">
        {t('operation.requestedBy')} <ActorName actor={requestedBy} /> ·{' '}
        <TimeStamp at={requestedAt} />
        {finishedAt && (
          <>
            {' '}
            · {t('fleetRollback.finished')} <TimeStamp at={finishedAt} />
          </>
        )}{' '}
        · {t('fleetRollback.waves', { size: String(waveSize) })}
        <CopyButton
          text={id}
          label={t('action.copyWhat', { what: t('fleetRollback.id') })}
        />
      </Typography>
    </>
  );
}
