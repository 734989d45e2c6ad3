import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import {
  WhatIfComparison,
  WhatIfEpisode,
} from '@messaging-health/backstage-plugin-common';
import { useFormat } from '../../hooks/useFormat';
import { useLinks } from '../../hooks/useLinks';
import { useWords } from '../../hooks/useWords';
import { Column, ResponsiveTable } from '../ResponsiveTable';
import { OUTCOME_MARKS } from './outcomeMarks';

/** Each firing under the limits asked about beside the one that was recorded. */
export function ComparisonTable(props: { rows: WhatIfComparison[] }) {
  const t = useWords();
  const links = useLinks();
  const columns: Column<WhatIfComparison>[] = [
    {
      title: t('whatIf.outcomes'),
      render: ({ outcome }) => (
        <strong>
          {OUTCOME_MARKS[outcome]} {t(`whatIf.outcome.${outcome}`)}
        </strong>
      ),
    },
    {
      title: t('fleet.organization'),
      render: ({ entityRef, organizationTitle }) => (
        <Link to={links.organization(entityRef)}>{organizationTitle}</Link>
      ),
    },
    {
      title: t('fleet.trigger'),
      render: ({ trigger }) => t(`trigger.${trigger}`),
    },
    {
      title: t('whatIf.would'),
      render: ({ would }) => <Episode episode={would} />,
    },
    { title: t('whatIf.did'), render: ({ did }) => <Episode episode={did} /> },
    {
      title: t('whatIf.shift'),
      render: ({ soonerBySeconds }) => <Shift seconds={soonerBySeconds} />,
    },
  ];
  return (
    <ResponsiveTable
      label={t('whatIf.results')}
      columns={columns}
      rows={props.rows}
      keyOf={row =>
        `${row.organizationId} ${row.trigger} ${row.would?.onsetAt} ${row.did?.onsetAt}`
      }
    />
  );
}

/** When it fires, with its first breach and its end on hover and below. */
function Episode(props: { episode?: WhatIfEpisode }) {
  const t = useWords();
  const format = useFormat();
  const { episode } = props;
  if (!episode) {
    return <>—</>;
  }
  const { onsetAt, firesAt, endsAt } = episode;
  const time = (at: string) => format.axis(Date.parse(at), true);
  const exact = Date.parse(firesAt);
  return (
    <>
      <time
        dateTime={firesAt}
        title={`${format.utc(exact)} · ${format.local(exact)}`}
      >
        {time(firesAt)}
      </time>
      <Typography variant="caption" component="div">
        {endsAt
          ? t('whatIf.episode', { onset: time(onsetAt), end: time(endsAt) })
          : t('whatIf.episodeOpen', { onset: time(onsetAt) })}
      </Typography>
    </>
  );
}

function Shift(props: { seconds?: number }) {
  const t = useWords();
  const format = useFormat();
  const { seconds } = props;
  if (seconds === undefined) {
    return <>—</>;
  }
  const duration = format.duration(Math.abs(seconds) * 1000, 'short');
  if (seconds === 0) {
    return <>{t('whatIf.sameTime')}</>;
  }
  return (
    <>
      {seconds > 0
        ? t('whatIf.sooner', { duration })
        : t('whatIf.later', { duration })}
    </>
  );
}
