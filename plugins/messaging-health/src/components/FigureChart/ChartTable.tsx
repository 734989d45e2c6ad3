import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { useFormat } from '../../hooks/useFormat';
import { useWords } from '../../hooks/useWords';
import { MeasuredStep } from './measureFigures';

const useStyles = makeStyles(theme => ({
  summary: {
    cursor: 'pointer',
    color: theme.palette.text.secondary,
    ...theme.typography.caption,
  },
  frame: { maxHeight: 240, overflow: 'auto' },
  table: {
    ...theme.typography.caption,
    borderCollapse: 'collapse',
    '& th, & td': {
      textAlign: 'right',
      padding: theme.spacing(0.25, 1, 0.25, 0),
      fontWeight: 'inherit',
    },
  },
}));

interface ChartTableProps {
  caption: string;
  steps: MeasuredStep[];
  /** How a step's value is written. */
  say: (step: MeasuredStep) => string;
}

/** A chart's figures as a table, newest first; made only once it is wanted. */
export function ChartTable(props: ChartTableProps) {
  const classes = useStyles();
  const t = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary className={classes.summary}>{t('chart.table')}</summary>
      {open && (
        <div className={classes.frame}>
          <Rows {...props} />
        </div>
      )}
    </details>
  );
}

function Rows({ caption, steps, say }: ChartTableProps) {
  const classes = useStyles();
  const t = useWords();
  const format = useFormat();
  return (
    <table className={classes.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('chart.utc')}</th>
          <th scope="col">{t('chart.local')}</th>
          <th scope="col">{t('chart.value')}</th>
          <th scope="col">{t('chart.failed')}</th>
          <th scope="col">{t('chart.events')}</th>
        </tr>
      </thead>
      <tbody>
        {[...steps].reverse().map(step => (
          <tr key={step.at}>
            <th scope="row">
              {new Date(step.at).toISOString().slice(0, 16).replace('T', ' ')}
            </th>
            <td>{format.axis(step.at, true)}</td>
            <td>
              {say(step)}
              {step.over && ` · ${t('chart.over')}`}
            </td>
            <td>{format.integer(step.failed)}</td>
            <td>{format.integer(step.total)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
