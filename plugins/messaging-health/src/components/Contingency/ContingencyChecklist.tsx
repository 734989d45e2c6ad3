import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import {
  Contingency,
  ContingencyPoint,
  FUNCTIONAL_POINTS,
  OrganizationOverview,
  TECHNICAL_POINTS,
} from '@messaging-health/backstage-plugin-common';
import { useLinks } from '../../hooks/useLinks';
import { useWords } from '../../hooks/useWords';
import { TimeStamp } from '../TimeStamp';
import { PointItem } from './PointItem';
import { VerifiedBadge } from './VerifiedBadge';

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(2), overflowWrap: 'anywhere' },
  list: { listStyle: 'none', padding: 0, margin: theme.spacing(0.5, 0, 1) },
  part: { marginTop: theme.spacing(2) },
}));

interface ChecklistProps {
  overview: Pick<
    OrganizationOverview,
    'organization' | 'contingency' | 'allowed' | 'mode'
  >;
  onChanged: () => void;
}

/** The runbook's §4: what is measured, what people say, and whether the contingency is verified. */
export function ContingencyChecklist(props: ChecklistProps) {
  const classes = useStyles();
  const t = useWords();
  const { contingency, mode } = props.overview;
  if (contingency) {
    return <Checklist {...props} contingency={contingency} />;
  }
  return mode === 'contingency' ? (
    <Paper className={classes.root} component="section">
      <Typography variant="h6" component="h3">
        {t('contingency.title')}
      </Typography>
      <Typography>{t('contingency.none')}</Typography>
    </Paper>
  ) : null;
}

function Checklist(props: ChecklistProps & { contingency: Contingency }) {
  const classes = useStyles();
  const t = useWords();
  const links = useLinks();
  const { overview, contingency, onChanged } = props;
  const { points, since, incident } = contingency;
  const among = (ids: readonly ContingencyPoint['id'][]) =>
    points.filter(({ id }) => ids.includes(id));
  const item = (point: ContingencyPoint) => (
    <PointItem
      key={point.id}
      point={point}
      incident={incident}
      organization={overview.organization}
      mayConfirm={overview.allowed.confirm}
      onChanged={onChanged}
    />
  );
  return (
    <Paper className={classes.root} component="section">
      <Typography variant="h6" component="h3">
        {t('contingency.title')}
      </Typography>
      <VerifiedBadge contingency={contingency} />
      <Typography variant="body2" color="textSecondary" component="div">
        {t('contingency.since')} <TimeStamp at={since} /> ·{' '}
        {t('contingency.incident')}{' '}
        <Link to={links.incident(incident)}>{incident}</Link>
      </Typography>
      <Typography variant="subtitle2" component="h4" className={classes.part}>
        {t('contingency.technical')}
      </Typography>
      <ul className={classes.list}>{among(TECHNICAL_POINTS).map(item)}</ul>
      <Typography variant="subtitle2" component="h4" className={classes.part}>
        {t('contingency.functional')}
      </Typography>
      {!overview.allowed.confirm && (
        <Typography variant="body2">{t('contingency.mayNot')}</Typography>
      )}
      <ul className={classes.list}>{among(FUNCTIONAL_POINTS).map(item)}</ul>
    </Paper>
  );
}
