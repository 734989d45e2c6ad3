import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import OpenIcon from '@material-ui/icons/RadioButtonUnchecked';
import ReportIcon from '@material-ui/icons/Report';
import { BackstageTheme } from '@backstage/theme';
import {
  ContingencyPoint,
  functionalPointSchema,
} from '@messaging-health/backstage-plugin-common';
import { useStatement } from '../../hooks/useStatement';
import { useWords } from '../../hooks/useWords';
import { personName } from '../Person';
import { TimeStamp } from '../TimeStamp';
import { PointActions } from './PointActions';
import { PointFigures } from './PointFigures';

const ICONS = {
  holds: CheckCircleIcon,
  fails: ReportIcon,
  unknown: HelpOutlineIcon,
  open: OpenIcon,
};

const useStyles = makeStyles<BackstageTheme>(theme => ({
  item: {
    display: 'flex',
    gap: theme.spacing(1),
    padding: theme.spacing(0.75, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
  body: { minWidth: 0, flex: 1 },
  holds: { color: theme.palette.status.ok },
  fails: { color: theme.palette.status.error },
  unknown: { color: theme.palette.text.primary },
  open: { color: theme.palette.text.secondary },
}));

interface PointItemProps {
  point: ContingencyPoint;
  incident: string;
  organization: { id: string; title: string };
  mayConfirm: boolean;
  onChanged: () => void;
}

/** One point of the checklist: how it stands, why, by which figures, and by whose word. */
export function PointItem(props: PointItemProps) {
  const classes = useStyles();
  const t = useWords();
  const statement = useStatement();
  const { point, ...rest } = props;
  const Icon = ICONS[point.state];
  const functional = functionalPointSchema.safeParse(point.id).data;
  return (
    <li className={classes.item}>
      <Icon className={classes[point.state]} fontSize="small" aria-hidden />
      <div className={classes.body}>
        <Typography component="div">
          <strong>{t(`point.${point.id}`)}</strong> —{' '}
          {t(`pointState.${point.state}`)}
        </Typography>
        <Typography variant="body2">{statement(point.statement)}</Typography>
        <Origin point={point} />
        <PointFigures point={point} />
        {functional && (
          <PointActions {...rest} point={functional} state={point.state} />
        )}
      </div>
    </li>
  );
}

/** Who said it, or when it was measured. */
function Origin(props: { point: ContingencyPoint }) {
  const t = useWords();
  const { signedBy, signedAt, until } = props.point;
  if (signedBy && signedAt) {
    return (
      <Typography variant="caption" component="div">
        {t('contingency.signed', { person: personName(signedBy) })},{' '}
        <TimeStamp at={signedAt} />
      </Typography>
    );
  }
  return until ? (
    <Typography variant="caption" component="div">
      {t('contingency.measured')} <TimeStamp at={until} />
    </Typography>
  ) : null;
}
