import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  CorrectiveAction,
  isActionOpen,
  isIncidentEnded,
} from '@messaging-health/backstage-plugin-common';
import { useNow } from '../../hooks/Clock';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { ActorName } from '../Person';
import { TimeStamp } from '../TimeStamp';
import { Mark } from '../Mark';
import { ActionDeeds } from './ActionDeeds';
import { actionState } from './actionState';
import { PanelProps } from './PanelProps';

const MARKS = {
  open: 'running',
  overdue: 'bad',
  done: 'good',
  withdrawn: 'none',
} as const;

const useStyles = makeStyles(theme => ({
  root: {
    borderTop: `1px solid ${theme.palette.divider}`,
    padding: theme.spacing(1, 0),
  },
  deeds: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5) },
}));

/** One corrective action: who does it until when, and how it stands. */
export function ActionItem(props: PanelProps & { action: CorrectiveAction }) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const { action, incident } = props;
  const state = actionState(action, useNow());
  return (
    <li className={classes.root}>
      <Typography variant="body2">
        <Mark kind={MARKS[state]} />{' '}
        <strong>{t(`correctiveState.${state}`)}</strong> · {action.title}
      </Typography>
      <Typography variant="body2" component="div">
        <EntityRefLink entityRef={action.owner} defaultKind="user" /> ·{' '}
        {t('corrective.dueOn', { day: format.day(action.dueOn) })}
        {action.blocksReturn && ` · ${t('corrective.blocks')}`}
      </Typography>
      {action.link && (
        <Typography variant="body2" component="div">
          <Link to={action.link}>{action.link}</Link>
        </Typography>
      )}
      {action.doneAt && action.doneBy && (
        <Typography variant="body2" component="div">
          <ActorName actor={action.doneBy} />, <TimeStamp at={action.doneAt} />
        </Typography>
      )}
      {action.reason && (
        <Typography variant="body2">{action.reason}</Typography>
      )}
      {isActionOpen(action) && !isIncidentEnded(incident.status) && (
        <div className={classes.deeds}>
          <ActionDeeds {...props} />
        </div>
      )}
    </li>
  );
}
