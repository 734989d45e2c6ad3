import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { Incident } from '@messaging-health/backstage-plugin-common';
import { Fragment, ReactNode } from 'react';
import { useFormat } from '../../hooks/useFormat';
import { useLinks } from '../../hooks/useLinks';
import { useWords } from '../../hooks/useWords';
import { CopyButton } from '../CopyButton';
import { ActorName } from '../Person';
import { TimeStamp } from '../TimeStamp';

const useStyles = makeStyles(theme => ({
  list: { margin: 0, overflowWrap: 'anywhere' },
  value: { margin: theme.spacing(0, 0, 1) },
  term: { color: theme.palette.text.secondary },
}));

/** Terms and their values. */
function Definitions(props: { entries: Array<[string, ReactNode]> }) {
  const classes = useStyles();
  return (
    <dl className={classes.list}>
      {props.entries.map(([term, value]) => (
        <Fragment key={term}>
          <Typography variant="body2" component="dt" className={classes.term}>
            {term}
          </Typography>
          <Typography variant="body1" component="dd" className={classes.value}>
            {value}
          </Typography>
        </Fragment>
      ))}
    </dl>
  );
}

/** Whose incident it is, what set it off, who opened it. */
export function Facts(props: { incident: Incident }) {
  const t = useWords();
  const links = useLinks();
  const { incident } = props;
  const entries: Array<[string, ReactNode]> = [
    [
      t('incident.organization'),
      <Link to={links.organization(incident.entityRef)}>
        {incident.organizationTitle}
      </Link>,
    ],
    [
      t('incident.triggers'),
      incident.triggers.length > 0
        ? incident.triggers.map(trigger => t(`trigger.${trigger}`)).join(', ')
        : t('incidents.byHand'),
    ],
    [t('incident.openedBy'), <ActorName actor={incident.openedBy} />],
  ];
  if (incident.reason) {
    entries.push([t('incident.reason'), incident.reason]);
  }
  if (incident.operationIds.length > 0) {
    entries.push([
      t('incident.operations'),
      incident.operationIds.map(id => (
        <div key={id}>
          <Link to={links.operation(incident.entityRef, id)}>{id}</Link>
          <CopyButton
            text={id}
            label={t('action.copyWhat', { what: t('operation.id') })}
          />
        </div>
      )),
    ]);
  }
  if (incident.scaffolderTasks.length > 0) {
    entries.push([
      t('incident.tasks'),
      incident.scaffolderTasks.map(({ taskId, at }) => (
        <TaskLink key={taskId} taskId={taskId} at={at} />
      )),
    ]);
  }
  return <Definitions entries={entries} />;
}

/** A run of a template, by when it asked; without a link in a portal that has no scaffolder. */
function TaskLink(props: { taskId: string; at: string }) {
  const to = useLinks().scaffolderTask(props.taskId);
  const time = <TimeStamp at={props.at} show="utc" />;
  return <div>{to ? <Link to={to}>{time}</Link> : time}</div>;
}

/** When it began, was detected, decided and over; each against detection. */
export function Times(props: { incident: Incident }) {
  const t = useWords();
  const format = useFormat();
  const { onsetAt, detectedAt, decidedAt, restoredAt, closedAt } =
    props.incident;
  const moment = (at: string | undefined) => {
    if (!at) {
      return t('incident.notYet');
    }
    const ms = Date.parse(at) - Date.parse(detectedAt);
    const duration = format.duration(Math.abs(ms));
    const key = ms < 0 ? 'incident.beforeDetection' : 'incident.afterDetection';
    return (
      <>
        <TimeStamp at={at} show="utc" />
        {ms !== 0 && ` · ${t(key, { duration })}`}
      </>
    );
  };
  return (
    <Definitions
      entries={[
        [t('incident.onset'), moment(onsetAt)],
        [t('incident.detected'), moment(detectedAt)],
        [t('incident.decided'), moment(decidedAt)],
        [t('incident.restored'), moment(restoredAt)],
        [t('incident.closed'), moment(closedAt)],
      ]}
    />
  );
}
