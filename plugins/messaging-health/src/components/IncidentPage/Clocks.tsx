import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { newestRounds } from '@messaging-health/backstage-plugin-common';
import { useWords } from '../../hooks/useWords';
import { ClockItem } from './ClockItem';
import { Panel } from './Panel';
import { PanelProps } from './PanelProps';

const useStyles = makeStyles({
  list: { listStyle: 'none', padding: 0, margin: 0 },
});

/** What is owed in time, and how it stands. */
export function Clocks(props: Pick<PanelProps, 'incident'>) {
  const classes = useStyles();
  const t = useWords();
  const { clocks, forecasts } = props.incident;
  const shown = newestRounds(clocks);
  return (
    <Panel id="clocks" title={t('clock.title')}>
      {shown.length === 0 && (
        <Typography variant="body2">{t('clock.none')}</Typography>
      )}
      <ul className={classes.list}>
        {shown.map(clock => (
          <ClockItem
            key={clock.clock}
            clock={clock}
            forecast={forecasts.find(each => each.clock === clock.clock)}
          />
        ))}
      </ul>
    </Panel>
  );
}
