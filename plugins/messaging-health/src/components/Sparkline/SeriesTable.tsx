import { makeStyles } from '@material-ui/core/styles';
import { SeriesPoint } from '@messaging-health/backstage-plugin-common';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';

const useStyles = makeStyles({
  heardOnly: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clip: 'rect(0 0 0 0)',
    whiteSpace: 'nowrap',
  },
});

/** A chart's figures for those who can't see it. */
export function SeriesTable(props: { caption: string; series: SeriesPoint[] }) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  return (
    <div className={classes.heardOnly}>
      <table>
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('chart.minute')}</th>
            <th scope="col">{t('chart.share')}</th>
            <th scope="col">{t('chart.events')}</th>
          </tr>
        </thead>
        <tbody>
          {props.series.map(({ minute, total, failed }) => (
            <tr key={minute}>
              <th scope="row">{minute.slice(11, 16)}</th>
              <td>
                {total > 0 ? format.percent(failed / total) : t('chart.noData')}
              </td>
              <td>{format.integer(total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
