import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(theme => {
  const narrow = theme.breakpoints.down('sm');
  return {
    table: {
      width: '100%',
      borderCollapse: 'collapse',
      backgroundColor: theme.palette.background.paper,
      // A long word makes room for itself, and is broken only where there is none.
      overflowWrap: 'break-word',
      ...theme.typography.body2,
      [narrow]: { display: 'block', '& tbody': { display: 'block' } },
    },
    head: { [narrow]: { display: 'none' } },
    row: {
      borderTop: `1px solid ${theme.palette.divider}`,
      [narrow]: { display: 'block', padding: theme.spacing(1, 0) },
    },
    title: {
      textAlign: 'left',
      padding: theme.spacing(1, 1.5),
      whiteSpace: 'nowrap',
    },
    cell: {
      textAlign: 'left',
      fontWeight: 'inherit',
      verticalAlign: 'top',
      padding: theme.spacing(1, 1.5),
      [narrow]: {
        display: 'block',
        padding: theme.spacing(0.25, 1.5),
        '&:empty': { display: 'none' },
        '&::before': {
          content: 'attr(data-title) ": "',
          color: theme.palette.text.secondary,
        },
      },
    },
  };
});

/** One column: its title, and what it shows of a row. */
export interface Column<Row> {
  title: string;
  render: (row: Row) => ReactNode;
}

/** A table that becomes a list of blocks where there is no room for columns. */
export function ResponsiveTable<Row>(props: {
  label: string;
  columns: Column<Row>[];
  rows: Row[];
  keyOf: (row: Row) => string;
}) {
  const classes = useStyles();
  const { label, columns, rows, keyOf } = props;
  return (
    <table className={classes.table} aria-label={label}>
      <thead className={classes.head}>
        <tr>
          {columns.map(({ title }) => (
            <th key={title} scope="col" className={classes.title}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={keyOf(row)} className={classes.row}>
            {columns.map(({ title, render }) => (
              <td key={title} className={classes.cell} data-title={title}>
                {render(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
