import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import QueuedIcon from '@material-ui/icons/RadioButtonUnchecked';
import RunningIcon from '@material-ui/icons/Autorenew';
import ServedIcon from '@material-ui/icons/CheckCircleOutline';
import FinishedIcon from '@material-ui/icons/CheckCircle';
import FailedIcon from '@material-ui/icons/Report';
import RefusedIcon from '@material-ui/icons/Block';
import SkippedIcon from '@material-ui/icons/RemoveCircleOutline';
import { Link } from '@backstage/core-components';
import { BackstageTheme } from '@backstage/theme';
import { FleetMember } from '@messaging-health/backstage-plugin-common';
import { useLinks } from '../../hooks/useLinks';
import { useStatement } from '../../hooks/useStatement';
import { useWords } from '../../hooks/useWords';
import { operationOf } from './operationOf';

const ICONS = {
  queued: QueuedIcon,
  running: RunningIcon,
  served: ServedIcon,
  finished: FinishedIcon,
  failed: FailedIcon,
  refused: RefusedIcon,
  skipped: SkippedIcon,
};

const useStyles = makeStyles<BackstageTheme>(theme => ({
  item: {
    display: 'flex',
    gap: theme.spacing(1),
    padding: theme.spacing(0.75, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  body: { minWidth: 0 },
  queued: { color: theme.palette.text.secondary },
  running: { color: theme.palette.status.running },
  served: { color: theme.palette.status.ok },
  finished: { color: theme.palette.status.ok },
  failed: { color: theme.palette.status.error },
  refused: { color: theme.palette.status.error },
  skipped: { color: theme.palette.text.secondary },
}));

/** One organization of a fleet rollback: its state in a word, why, and the ways to it. */
export function MemberItem(props: { member: FleetMember }) {
  const classes = useStyles();
  const t = useWords();
  const links = useLinks();
  const statement = useStatement();
  const { title, entityRef, state, incident } = props.member;
  const operation = operationOf(props.member);
  const told = props.member.statement;
  const Icon = ICONS[state];
  return (
    <li className={classes.item}>
      <Icon className={classes[state]} fontSize="small" aria-hidden />
      <div className={classes.body}>
        <Typography component="div">
          <Link
            to={
              operation
                ? links.operation(entityRef, operation)
                : links.organization(entityRef)
            }
          >
            <strong>{title}</strong>
          </Link>{' '}
          — {t(`member.${state}`)}
          {incident && (
            <>
              {' '}
              · <Link to={links.incident(incident)}>{incident}</Link>
            </>
          )}
        </Typography>
        {told && <Typography variant="body2">{statement(told)}</Typography>}
      </div>
    </li>
  );
}
