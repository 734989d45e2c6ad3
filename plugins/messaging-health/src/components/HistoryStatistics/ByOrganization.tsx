import MuiLink from '@material-ui/core/Link';
import { IncidentStatistics } from '@messaging-health/backstage-plugin-common';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { Bar } from './Bar';
import { FigureTable } from './FigureTable';

/** So many fit beside the other tables; the filter finds the rest. */
const SHOWN = 8;

/** Which organizations had the most, and how many came again for the same trigger; each filters the list. */
export function ByOrganization(props: {
  statistics: IncidentStatistics;
  refine: (changes: { organization?: string }) => void;
}) {
  const t = useWords();
  const format = useFormat();
  const rows = props.statistics.byOrganization.slice(0, SHOWN);
  const most = Math.max(1, ...rows.map(({ incidents }) => incidents));
  return rows.length === 0 ? null : (
    <FigureTable
      caption={t('history.byOrganization')}
      titles={[
        t('incidents.organization'),
        t('history.incidents'),
        t('history.repeats'),
      ]}
      rows={rows.map(row => ({
        key: row.organizationId,
        name: (
          <MuiLink
            component="button"
            type="button"
            onClick={() => props.refine({ organization: row.organizationId })}
          >
            {row.organizationTitle}
          </MuiLink>
        ),
        bar: (
          <Bar
            pieces={[
              { share: (row.incidents - row.repeats) / most, look: 'plain' },
              { share: row.repeats / most, look: 'weak' },
            ]}
          />
        ),
        figures: [format.integer(row.incidents), format.integer(row.repeats)],
      }))}
    />
  );
}
