import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import CloudOffIcon from '@material-ui/icons/CloudOff';
import RefreshIcon from '@material-ui/icons/Refresh';
import { BackstageTheme } from '@backstage/theme';
import { causeOf } from '../../hooks/causeOf';
import { useFormat } from '../../hooks/useFormat';
import { LiveData } from '../../hooks/useLiveData';
import { useWords } from '../../hooks/useWords';
import { TimeStamp } from '../TimeStamp';

const useStyles = makeStyles<BackstageTheme>(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    color: theme.palette.text.secondary,
    minHeight: 32,
    flexWrap: 'wrap',
  },
  lost: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(0.5, 1),
    border: `2px solid ${theme.palette.status.warning}`,
    borderRadius: theme.shape.borderRadius,
    color: theme.palette.text.primary,
  },
}));

/** How old what is on the screen is, and whether the connection is lost. */
export function Freshness(props: {
  live: Omit<LiveData<unknown>, 'data'>;
  generatedAt?: string;
}) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const { live } = props;
  const at = props.generatedAt ?? (live.refreshedAt && toIso(live.refreshedAt));
  return (
    <div className={classes.root}>
      <div role="status">
        {live.stale && live.refreshedAt && live.error && (
          <Typography variant="body2" className={classes.lost}>
            <CloudOffIcon fontSize="small" aria-hidden />
            <span>
              <strong>
                {t('fresh.lost', { time: format.clockTime(live.refreshedAt) })}
              </strong>{' '}
              {t('fresh.lostWhy', { cause: causeOf(live.error) })}
            </span>
          </Typography>
        )}
      </div>
      {!live.stale && at && (
        <Typography variant="caption">
          {t('fresh.updated', { age: <TimeStamp at={at} /> })}
        </Typography>
      )}
      <Tooltip title={t('fresh.refresh')}>
        <IconButton
          size="small"
          aria-label={t('fresh.refresh')}
          onClick={live.refresh}
        >
          <RefreshIcon fontSize="small" />
        </IconButton>
      </Tooltip>
    </div>
  );
}

function toIso(ms: number) {
  return new Date(ms).toISOString();
}
