import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import HelpOutlineIcon from '@material-ui/icons/HelpOutline';
import WarningIcon from '@material-ui/icons/Warning';
import { Link } from '@backstage/core-components';
import { BackstageTheme } from '@backstage/theme';
import {
  DriftWatch,
  OrganizationOverview,
} from '@messaging-health/backstage-plugin-common';
import { useNow } from '../../hooks/Clock';
import { useLinks } from '../../hooks/useLinks';
import { useStatement } from '../../hooks/useStatement';
import { useWords } from '../../hooks/useWords';
import { TimeStamp } from '../TimeStamp';
import { PutRight } from './PutRight';

const useStyles = makeStyles<BackstageTheme>(theme => ({
  root: {
    border: `2px solid ${theme.palette.status.error}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.paper,
    padding: theme.spacing(1, 2),
    overflowWrap: 'anywhere',
  },
  // Dashed as everything that is unknown.
  unknown: {
    borderStyle: 'dashed',
    borderColor: theme.palette.text.primary,
  },
  line: { display: 'flex', gap: theme.spacing(1), alignItems: 'flex-start' },
  list: { paddingLeft: theme.spacing(2), margin: theme.spacing(1, 0) },
}));

/** It is compared every 20 s: what is so old says nothing about now. */
const OLD_MS = 2 * 60_000;

interface DriftBannerProps {
  overview: OrganizationOverview;
  onChanged: () => void;
}

/** Whether somebody has touched what a rollback put right: since when, and the one way to put it right. */
export function DriftBanner(props: DriftBannerProps) {
  const classes = useStyles();
  const { driftWatch } = props.overview;
  if (!driftWatch) {
    return null;
  }
  const { drifts, problem } = driftWatch;
  const isDrifted = drifts.length > 0;
  return (
    <div>
      <section className={isDrifted ? classes.root : undefined}>
        {/* Only the sentence is read aloud: ages count by themselves. */}
        <div role="status">{isDrifted && <DriftLine drifts={drifts} />}</div>
        {isDrifted && <DriftDetails {...props} drifts={drifts} />}
      </section>
      {(!isDrifted || problem) && <Comparison watch={driftWatch} />}
    </div>
  );
}

function DriftLine(props: { drifts: DriftWatch['drifts'] }) {
  const classes = useStyles();
  const t = useWords();
  const statement = useStatement();
  const { drifts } = props;
  const first = statement(drifts[0].statement);
  return (
    <Typography variant="h6" component="h3" className={classes.line}>
      <WarningIcon aria-hidden />
      <span>
        {drifts.length === 1
          ? first
          : t('drift.several', { number: String(drifts.length), first })}
      </span>
    </Typography>
  );
}

function DriftDetails(
  props: DriftBannerProps & { drifts: DriftWatch['drifts'] },
) {
  const t = useWords();
  const statement = useStatement();
  const { overview, drifts, onChanged } = props;
  const [first] = drifts;
  const noticedAt = drifts.map(drift => drift.noticedAt).sort()[0];
  return (
    <>
      <Typography variant="body2" component="div">
        {t('drift.noticed')} <TimeStamp at={noticedAt} />, {t('drift.seen')}{' '}
        <TimeStamp at={first.lastSeenAt} /> ·{' '}
        <IncidentLink number={first.incident} />
      </Typography>
      <PutRight
        overview={overview}
        reason={drifts.map(drift => statement(drift.statement)).join(' ')}
        onChanged={onChanged}
      />
      {drifts.length > 1 && <AllDrifts drifts={drifts} />}
    </>
  );
}

function IncidentLink(props: { number: string }) {
  const t = useWords();
  const links = useLinks();
  return (
    <>
      {t('drift.incident')}{' '}
      <Link to={links.incident(props.number)}>{props.number}</Link>
    </>
  );
}

function AllDrifts(props: { drifts: DriftWatch['drifts'] }) {
  const classes = useStyles();
  const t = useWords();
  const statement = useStatement();
  const { drifts } = props;
  return (
    <details>
      <summary>{t('drift.all', { number: String(drifts.length) })}</summary>
      <ul className={classes.list}>
        {drifts.map(drift => (
          <Typography
            key={`${drift.kind} ${drift.subject}`}
            variant="body2"
            component="li"
          >
            {statement(drift.statement)} {t('drift.noticed')}{' '}
            <TimeStamp at={drift.noticedAt} />
          </Typography>
        ))}
      </ul>
    </details>
  );
}

/** When the world was last compared, and whether that still says something. */
function Comparison(props: { watch: DriftWatch }) {
  const classes = useStyles();
  const t = useWords();
  const statement = useStatement();
  const now = useNow(5000);
  const { comparedAt, problem } = props.watch;
  const isOld = comparedAt && now - Date.parse(comparedAt) > OLD_MS;
  if (comparedAt && !problem) {
    return (
      <Typography variant="body2" component="div" className={classes.line}>
        {isOld && <HelpOutlineIcon fontSize="small" aria-hidden />}
        <span>
          {t(isOld ? 'drift.old' : 'drift.none')} <TimeStamp at={comparedAt} />
        </span>
      </Typography>
    );
  }
  return (
    <div className={`${classes.root} ${classes.unknown}`}>
      <Typography className={classes.line} component="div">
        <HelpOutlineIcon aria-hidden />
        <span>
          {problem
            ? t('drift.blind', { problem: statement(problem) })
            : t('drift.never')}{' '}
          {comparedAt && (
            <>
              {t('drift.lastCompared')} <TimeStamp at={comparedAt} />
            </>
          )}
        </span>
      </Typography>
    </div>
  );
}
