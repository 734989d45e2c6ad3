import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  SourceStatus,
  SweepStatus,
} from '@messaging-health/backstage-plugin-common';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { Column, ResponsiveTable } from '../ResponsiveTable';
import { TimeStamp } from '../TimeStamp';

const useStyles = makeStyles(theme => ({
  summary: {
    cursor: 'pointer',
    ...theme.typography.body2,
    fontFamily: theme.typography.fontFamily,
  },
}));

/** The last round and every source behind the figures: how old its data are, and what it complains of. */
export function SourceList(props: { sweep: SweepStatus }) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  const { sweep } = props;
  const { endedAt, tookMilliseconds = 0, organizations = 0, sources } = sweep;
  const columns: Column<SourceStatus>[] = [
    { title: t('sources.source'), render: ({ source }) => source },
    {
      title: t('sources.signal'),
      render: ({ signal }) => signal && t(`signal.${signal}`),
    },
    {
      title: t('sources.upTo'),
      render: ({ observedUpTo }) =>
        observedUpTo ? (
          <TimeStamp at={observedUpTo} />
        ) : (
          t('sources.neverAnswered')
        ),
    },
    {
      title: t('sources.asked'),
      render: ({ askedAt }) => <TimeStamp at={askedAt} />,
    },
    {
      title: t('sources.problem'),
      render: ({ problem }) =>
        problem ? <strong>{problem}</strong> : `✔ ${t('sources.answers')}`,
    },
  ];
  return (
    <details>
      <summary className={classes.summary}>
        {t('sources.title', { count: sources.length })}
      </summary>
      {endedAt && (
        <Typography variant="body2" gutterBottom>
          {t('sources.round', {
            count: organizations,
            age: <TimeStamp at={endedAt} />,
            took: format.seconds(tookMilliseconds),
            interval: format.duration(sweep.intervalSeconds * 1000, 'short'),
          })}
        </Typography>
      )}
      {sources.length > 0 && (
        <ResponsiveTable
          label={t('sources.label')}
          columns={columns}
          rows={sources}
          keyOf={({ source, signal }) => `${source} ${signal}`}
        />
      )}
    </details>
  );
}
